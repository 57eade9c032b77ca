import { DomainError } from '#workflows/procedure/domain-error.ts';
import type { ConceptNoteForm } from '../schemas/form.ts';
import type { FundSettings } from '../schemas/fund-settings.ts';
import { namedIn, type OptionNames } from '../schemas/named-options.ts';

/** Fields of a note whose options the fund names, and the setting that does. */
const settingOf = {
  thematicArea: 'areaNames',
  humanRights: 'humanRightsOptions',
  gender: 'genderOptions',
  childSensitivity: 'childSensitivityOptions',
} as const;

export type NamedField = keyof typeof settingOf;
export const namedFields = Object.keys(settingOf) as NamedField[];

/** What the fund calls the options of a field; undefined where it has not named them, and all are offered. */
export const optionsNamed = (fund: FundSettings, field: NamedField): ReadonlyMap<string, OptionNames> | undefined =>
  namedIn(fund[settingOf[field]]);

/** A note chooses among those that the fund offered when it was begun. @throws DomainError `not-offered` */
export function checkOffered({ thematicArea, markers }: ConceptNoteForm, fund: FundSettings): void {
  const chosen = { thematicArea, ...markers };
  for (const field of namedFields) {
    if (optionsNamed(fund, field)?.has(chosen[field]) === false) {
      throw new DomainError('not-offered', { field: field === 'thematicArea' ? field : `markers.${field}` });
    }
  }
}
