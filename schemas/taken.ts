import * as z from 'zod/mini';
import { CaseId, Instant } from './ids.ts';

/** What came of a case at a meeting: what `as` means the words of its procedure say, under `taken`. */
const outcome = {
  as: z.string(),
  /** When that was recorded. */
  at: Instant,
  /** Nobody had objected. */
  withoutDiscussion: z.optional(z.literal(true)),
};

export const Taken = z.strictObject({ meetingId: z.string(), ...outcome });
export type Taken = z.infer<typeof Taken>;

/** The same as everybody may know it, with the title that the case has. */
export const TakenLine = z.strictObject({ title: z.string(), ...outcome });

/** A case in the record of a meeting. */
export const RecordItem = z.strictObject({
  caseId: CaseId,
  procedure: z.string(),
  ...TakenLine.shape,
  /** Whether the caller may read the case; of one that they may not, what is public is told. */
  isReadable: z.boolean(),
});
export type RecordItem = z.infer<typeof RecordItem>;
