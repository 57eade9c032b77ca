import { shownLine, shownText } from '#schemas/text/shown.ts';
import { optionsNamed } from './domain/options-offered.ts';
import type { FundSettings } from './schemas/fund-settings.ts';
import type { StoredForm } from './schemas/stored-form.ts';

/** What a note says, field by field, as a table, beside what stands at a glance in the reader's words. */
export const noteFields = (form: StoredForm, fund: FundSettings): { field: string; value: string }[] =>
  Object.entries({
    entities: form.entities.map(({ party, lead, budget }) => `${party}${lead ? ' *' : ''} USD ${budget}`).join('; '),
    months: String(form.months),
    summary: shownText(form.summary),
    objectives: form.objectives.join(', '),
    sdgs: form.sdgs.join(', '),
    principles: shownText(form.principles),
    nationalPartners: form.nationalPartners.map(({ name }) => shownLine(name)).join('; '),
    stakeholders: form.stakeholders.map(shownLine).join('; '),
    humanRights: marked('humanRights', form, fund),
    gender: marked('gender', form, fund),
    childSensitivity: marked('childSensitivity', form, fund),
    endorsement: shownText(form.endorsement),
  })
    .filter(([, value]) => value !== '')
    .map(([field, value]) => ({ field, value }));

/** The option of a marker, and what the fund called it when the note was begun. */
function marked(marker: keyof StoredForm['markers'], { markers }: StoredForm, fund: FundSettings): string {
  const option = markers[marker];
  const names = optionsNamed(fund, marker)?.get(option);
  return names === undefined ? option : `${option}: ${names.en}`;
}
