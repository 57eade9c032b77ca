import type { ConceptNoteForm } from '../schemas/form.ts';

/** A note as one text: what is hashed, circulated and compared. Every field stands on a line of its own, money as exact decimal text. */
export const noteText = (form: ConceptNoteForm): string =>
  [
    `Countries: ${form.countries.join(', ')}`,
    `Level: ${form.level}`,
    ...form.entities.map(({ party, lead, budget }) => `Entity: ${party}${lead ? ' (lead)' : ''}, USD ${budget}`),
    `Total: USD ${form.total}`,
    `Duration: ${form.months} months`,
    `Thematic area: ${form.thematicArea}`,
    `Objectives of the Compact: ${form.objectives.join(', ')}`,
    `Sustainable Development Goals: ${form.sdgs.join(', ')}`,
    ...form.nationalPartners.map(({ name, kind }) => `National partner: ${name} (${kind})`),
    ...form.stakeholders.map((name) => `Stakeholder: ${name}`),
    `Markers: human rights ${form.markers.humanRights}, gender ${form.markers.gender}, child sensitivity ${form.markers.childSensitivity}`,
    '',
    'Summary',
    form.summary,
    '',
    'Guiding principles',
    form.principles,
    '',
    'Endorsement by the government',
    form.endorsement,
  ].join('\n');
