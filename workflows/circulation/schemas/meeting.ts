import * as z from 'zod/mini';
import { Instant, PartyId, PersonId } from '#schemas/ids.ts';
import { meetingRecord } from '#schemas/meeting-record.ts';

/** Which meeting a text is taken at. */
const meeting = { meetingId: z.string(), body: z.string(), at: Instant, timeZone: z.string() };

const MeetingRecord = z.strictObject(meetingRecord);
export type MeetingRecord = z.infer<typeof MeetingRecord>;

/** A text on the agenda of a meeting and, once it was taken there, what is recorded of it and can be corrected. */
export const Sitting = z.strictObject({
  ...meeting,
  taken: z.optional(
    z.strictObject({
      ...meetingRecord,
      recordedAt: Instant,
      by: PersonId,
      correctUntil: Instant,
      confirmed: z.array(PartyId),
    }),
  ),
});
export type Sitting = z.infer<typeof Sitting>;

/** What the minutes of a meeting say of a text: the record as it stood when nobody could correct it any more. */
export const Minuted = z.strictObject({
  meetingId: z.string(),
  at: Instant,
  version: z.int().check(z.positive()),
  ...meetingRecord,
  absent: z.array(PartyId),
  agreed: z.boolean(),
});
export type Minuted = z.infer<typeof Minuted>;

/** What was said for moving the meeting, or cancelling it; older histories do not say. */
const reason = z.optional(z.string());

/** Data of the events that take a text to a meeting and back. */
export const meetingEvents = {
  'case-tabled': z.strictObject(meeting),
  'case-retabled': z.strictObject({ ...meeting, was: Instant, reason }),
  /** The meeting was cancelled, or moved so close that members would not have had the text for the least period. */
  'case-untabled': z.strictObject({ ...meeting, why: z.enum(['cancelled', 'closer']), reason }),
  'taken-at-meeting': z.strictObject({
    ...meeting,
    version: z.int().check(z.positive()),
    ...meetingRecord,
    correctUntil: Instant,
  }),
  'meeting-record-confirmed': z.strictObject({ meetingId: z.string(), party: PartyId }),
  'meeting-record-repudiated': z.strictObject({ meetingId: z.string(), party: PartyId, reason: z.string() }),
} as const;

/** What the state of a procedure holds that takes texts at meetings. */
export const meetingShape = {
  /** The meeting that the form asks for. */
  meetingId: z.optional(z.string()),
  sitting: z.optional(Sitting),
  minutes: z.optional(z.array(Minuted)),
};
