import { date } from '#schemas/form/date.ts';
import { defineForm } from '#schemas/form/define-form.ts';
import { optional } from '#schemas/form/optional.ts';
import { person } from '#schemas/form/person.ts';
import { text } from '#schemas/form/text.ts';

/** When somebody is away, until the day on which they are back, and who stands in. */
export const absenceForm = defineForm({
  from: date(),
  until: date(),
  standIn: optional(person()),
  note: optional(text({ minimum: 1, maximum: 1_000, lines: 2 })),
});

/** Why an absence is not confirmed. */
export const refusalForm = defineForm({ reason: text({ minimum: 1, maximum: 5_000, lines: 3 }) });
