import * as z from 'zod/mini';
import { CaseId, PartyId } from './ids.ts';
import { meetingRecord } from './meeting-record.ts';

/** What the minutes of a meeting say of one text: the record as it stood when nobody could correct it any more. */
const line = {
  title: z.string(),
  version: z.int().check(z.positive()),
  textHash: z.string(),
  ...meetingRecord,
  absent: z.array(PartyId),
  agreed: z.boolean(),
};
const MinutesLine = z.strictObject(line);
export type MinutesLine = z.infer<typeof MinutesLine>;

/** The same with the case that it belongs to, as a list gives it. */
export const MinutesEntry = z.strictObject({ caseId: CaseId, procedure: z.string(), ...line });
export type MinutesEntry = z.infer<typeof MinutesEntry>;
