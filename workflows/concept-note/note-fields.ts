import { shownLine, shownText } from '#schemas/text/shown.ts';
import type { StoredForm } from './schemas/stored-form.ts';

/** What a note says, field by field, as a table, beside what stands at a glance in the reader's words. */
export const noteFields = (form: StoredForm): { field: string; value: string }[] =>
  Object.entries({
    entities: form.entities.map(({ party, lead, budget }) => `${party}${lead ? ' *' : ''} USD ${budget}`).join('; '),
    months: String(form.months),
    summary: shownText(form.summary),
    objectives: form.objectives.join(', '),
    sdgs: form.sdgs.join(', '),
    principles: shownText(form.principles),
    nationalPartners: form.nationalPartners.map(({ name }) => shownLine(name)).join('; '),
    stakeholders: form.stakeholders.map(shownLine).join('; '),
    humanRights: form.markers.humanRights,
    gender: form.markers.gender,
    childSensitivity: form.markers.childSensitivity,
    endorsement: shownText(form.endorsement),
  })
    .filter(([, value]) => value !== '')
    .map(([field, value]) => ({ field, value }));
