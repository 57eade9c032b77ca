import * as z from 'zod/mini';
import { CaseId, PartyId } from './ids.ts';
import { Position } from './position.ts';

const reasoned = { party: PartyId, reason: z.string() };

/** What the minutes of a meeting say of one text: the record as it stood when nobody could correct it any more. */
const line = {
  title: z.string(),
  version: z.int().check(z.positive()),
  textHash: z.string(),
  present: z.array(PartyId),
  absent: z.array(PartyId),
  stoodAside: z.array(z.strictObject(reasoned)),
  objections: z.array(z.strictObject({ ...reasoned, position: Position })),
  recused: z.array(PartyId),
  remarks: z.optional(z.string()),
  agreed: z.boolean(),
};
const MinutesLine = z.strictObject(line);
export type MinutesLine = z.infer<typeof MinutesLine>;

/** The same with the case that it belongs to, as a list gives it. */
export const MinutesEntry = z.strictObject({ caseId: CaseId, procedure: z.string(), ...line });
export type MinutesEntry = z.infer<typeof MinutesEntry>;
