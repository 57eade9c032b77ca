import * as z from 'zod/mini';
import { date } from '#schemas/form/date.ts';
import { defineForm } from '#schemas/form/define-form.ts';
import { instant } from '#schemas/form/instant.ts';
import { line } from '#schemas/form/line.ts';
import { optional } from '#schemas/form/optional.ts';
import { text } from '#schemas/form/text.ts';
import { isWebAddress } from '#schemas/text/web-address.ts';
import { writtenLine } from '#schemas/text/written.ts';
import { isTimeZone } from '#schemas/zoned-time.ts';
import { seenVersion } from '../seen-version.ts';

const timeZone = {
  kind: 'line',
  schema: z.string().check(z.maxLength(60), z.refine(isTimeZone, { params: { rule: 'not-a-time-zone' } })),
} as const;

const webAddress = {
  kind: 'line',
  schema: writtenLine({ minimum: 1, maximum: 1_000 }).check(
    z.refine(isWebAddress, { params: { rule: 'not-a-web-address' } }),
  ),
} as const;

const why = { version: seenVersion, reason: text({ minimum: 1, maximum: 5_000, lines: 3 }) };

/** A meeting is planned for an instant, by the clocks of a zone. */
export const planForm = defineForm({
  at: instant(),
  timeZone,
  place: optional(line({ minimum: 1, maximum: 200 })),
  link: optional(webAddress),
  papersDueAt: optional(instant()),
});

/** A day on which something may be received: which meeting can it be taken at? */
export const receivedForm = defineForm({ received: date() });

export const moveForm = defineForm({ at: instant(), ...why });
export const cancelForm = defineForm(why);
