import * as z from 'zod/mini';
import { Due } from '#schemas/civil-date.ts';
import { date } from '#schemas/form/date.ts';
import { line } from '#schemas/form/line.ts';
import { party } from '#schemas/form/party.ts';
import { rows } from '#schemas/form/rows.ts';

/** An action that a text asks of a party, watched by the secretariat after adoption (facts D7, D8). */
const followUp = { action: line({ minimum: 3, maximum: 500 }), owner: party(), dueAt: date() };

export const followUps = () => rows(followUp, { maximum: 20 });

/** Older versions kept an instant, of which the day counts. */
export const StoredFollowUp = z.strictObject({ action: z.string(), owner: followUp.owner.schema, dueAt: Due });
