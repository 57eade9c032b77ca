import * as z from 'zod/mini';
import { CivilDate } from '#schemas/civil-date.ts';
import { courseEvents, Proposer } from '#workflows/procedure/schemas/course.ts';
import type { EventOf } from '#workflows/procedure/schemas/event-of.ts';
import { platformEvents } from '#workflows/procedure/schemas/events.ts';
import { TextVersion, VersionNumber } from '#workflows/texts/schemas/stored.ts';
import { deliveries } from './acts.ts';
import { Changes } from './changes.ts';
import { StoredForm } from './stored-form.ts';

const reason = z.optional(z.string());

/** Data of each event type, in the past tense. */
export const membershipNoticeEvents = {
  ...platformEvents,
  ...courseEvents(StoredForm),
  'case-submitted': z.strictObject({ form: StoredForm, proposer: Proposer, text: TextVersion, changes: Changes }),
  /** `text` where the secretariat has amended it. */
  'notice-forwarded': z.strictObject({
    version: VersionNumber,
    text: z.optional(TextVersion),
    changes: Changes,
    reason,
  }),
  'notice-sent-back': z.strictObject({ reason }),
  'notice-signed': z.strictObject({
    version: VersionNumber,
    hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    reason,
  }),
  'notice-delivered': z.strictObject({
    how: z.enum(deliveries),
    on: CivilDate,
    reference: z.optional(z.string()),
    reason,
  }),
} as const;

export type MembershipNoticeEventType = keyof typeof membershipNoticeEvents;
export type MembershipNoticeEvent = EventOf<typeof membershipNoticeEvents>;
