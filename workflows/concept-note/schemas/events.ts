import * as z from 'zod/mini';
import { CivilDate } from '#schemas/civil-date.ts';
import { DocumentRef } from '#schemas/document.ts';
import { Instant, PersonId } from '#schemas/ids.ts';
import { circulationEvents } from '#workflows/circulation/schemas/events.ts';
import { courseEvents, Documents, Proposer } from '#workflows/procedure/schemas/course.ts';
import type { EventOf } from '#workflows/procedure/schemas/event-of.ts';
import { platformEvents } from '#workflows/procedure/schemas/events.ts';
import { TextVersion, VersionNumber } from '#workflows/texts/schemas/stored.ts';
import { KeptFundSettings } from './fund-settings.ts';
import { Answer, Score } from './judged.ts';
import { Planned } from './planned.ts';
import { PlannedReport, Reminded, ReportingPlan } from './reporting.ts';
import { StoredForm } from './stored-form.ts';

const reason = z.optional(z.string());
const country = z.string();
const version = VersionNumber;
/** The meeting whose record it belongs to; the version before said it of none. */
const taken = { meetingId: z.string() };
const course = courseEvents(StoredForm);

/** Data of each event type, in the past tense. */
export const conceptNoteEvents = {
  ...platformEvents,
  ...circulationEvents,
  'case-drafted': course['case-drafted'],
  'case-withdrawn': course['case-withdrawn'],
  'case-submitted': z.strictObject({
    form: StoredForm,
    proposer: Proposer,
    text: TextVersion,
    documents: Documents,
    /** What the fund had set when the note was begun. */
    fund: z.optional(KeptFundSettings),
    /** Whose signature is asked for, by country; `route` where no Resident Coordinator is in office. */
    signatories: z.array(z.strictObject({ country, by: z.enum(['resident-coordinator', 'route']) })),
  }),
  /** With what its signatory says of the coherence of the United Nations' work in the country. */
  signed: z.strictObject({ country, version, coherence: z.optional(z.string()), reason }),
  'sent-back': z.strictObject({ country, version, reason: z.string() }),
  /** Submission by the Resident Coordinator is not possible: another signs in the place, for this reason (facts 3.1). */
  'route-opened': z.strictObject({ country, reason: z.string() }),
  /** All have signed; this instant counts for the six weeks. */
  'note-received': z.strictObject({ receivedAt: Instant, target: z.nullable(Planned) }),
  'note-replanned': z.strictObject({ target: z.nullable(Planned), from: z.nullable(Planned) }),
  'found-eligible': z.strictObject({ answers: z.optional(z.array(Answer)), reason }),
  'note-returned': z.strictObject({
    answers: z.optional(z.array(Answer)),
    completeBy: z.optional(CivilDate),
    keepsMeeting: z.boolean(),
    reason: z.string(),
  }),
  'found-ineligible': z.strictObject({ answers: z.optional(z.array(Answer)), reason: z.string() }),
  'reviewer-asked': z.strictObject({ person: PersonId, dueAt: Instant, reason }),
  'no-conflict-declared': z.strictObject({ person: PersonId, reason }),
  'conflict-declared': z.strictObject({ person: PersonId, reason }),
  'review-given': z.strictObject({
    person: PersonId,
    recommends: z.boolean(),
    scores: z.array(Score),
    reason,
    /** It came when its time was over: it is shown, and does not count. */
    late: z.optional(z.literal(true)),
  }),
  /** What came late counts from now on, and who has yet to give a review has a new time for it. */
  'review-reopened': z.strictObject({ person: PersonId, dueAt: z.optional(Instant), reason }),
  'reviews-released': z.strictObject({
    comments: z.optional(z.string()),
    named: z.boolean(),
    /** Whose reviews count, where the fund names them. */
    reviewers: z.optional(z.array(PersonId)),
    reason,
  }),
  /** `until`: the end of the meeting's day, where it is held. */
  'note-tabled': z.strictObject({ target: Planned, until: Instant, reason }),
  /** The Committee's consensus is there to be recorded. */
  'conclusion-asked': z.strictObject({ version }),
  /** `programmeDueAt`: by when the joint programme document is to come that the Committee asks for. */
  concluded: z.strictObject({
    as: z.enum(['pipeline', 'develop', 'defer', 'not-endorse']),
    programmeDueAt: z.optional(CivilDate),
    /** Of one that is deferred, for which meeting it is planned now. */
    target: z.optional(z.nullable(Planned)),
    taken: z.optional(z.strictObject({ ...taken, withoutDiscussion: z.optional(z.literal(true)) })),
    reason,
  }),
  'note-deferred': z.strictObject({
    why: z.enum(['no-consensus', 'unit', 'meeting-cancelled', 'meeting-moved']),
    reason,
    target: z.nullable(Planned),
    taken: z.optional(z.strictObject(taken)),
  }),
  'determination-sent': z.strictObject({ letter: z.optional(z.string()) }),
  'programme-called': z.strictObject({ dueAt: CivilDate, reason }),
  'removed-from-pipeline': z.strictObject({ reason: z.string() }),
  'programme-submitted': z.strictObject({ text: TextVersion, documents: z.array(DocumentRef), reason }),
  'programme-returned': z.strictObject({ dueAt: CivilDate }),
  'programme-approved': z.strictObject({ version }),
  'transfer-instructed': z.strictObject({ amount: z.string(), reason }),
  'funds-transferred': z.strictObject({
    amount: z.string(),
    transferredOn: z.optional(CivilDate),
    /** What the programme is to report from now on; the version before asked for nothing. */
    reporting: z.optional(ReportingPlan),
    reason,
  }),
  'report-reminded': z.strictObject({ ...PlannedReport.shape, is: Reminded }),
  'report-received': z.strictObject({
    ...PlannedReport.shape,
    receivedOn: CivilDate,
    documents: Documents,
    reason,
  }),
} as const;

export type ConceptNoteEventType = keyof typeof conceptNoteEvents;
export type ConceptNoteEvent = EventOf<typeof conceptNoteEvents>;
