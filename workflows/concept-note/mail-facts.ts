import type { MailFacts } from '#schemas/mail-facts.ts';
import { clockFacts, deadlineCutShort } from '#workflows/circulation/deadline-facts.ts';
import { isOfCirculation } from '#workflows/circulation/recorded-event.ts';
import { roundEventFacts } from '#workflows/circulation/round-event-facts.ts';
import { roundFacts, silenceFacts, standingFacts } from '#workflows/circulation/round-facts.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { caseFacts, type Known, platformFacts, saidFacts, textFacts } from '#workflows/procedure/case-facts.ts';
import { desk, linksAt } from './domain/fund.ts';
import type { RecordedEvent } from './domain/hearing.ts';
import { reportsOwed } from './domain/reporting.ts';
import type { ConceptNoteState } from './schemas/state.ts';

/** What the mails about `event` may say; names that end in `At` are instants. @param state the note after the event */
export const factsOf = (event: RecordedEvent, state: ConceptNoteState, network: Directory): MailFacts =>
  saidFacts({
    ...caseFacts(event, state, network, desk),
    ...textFacts(state, event, state.round?.version),
    ...(state.round === undefined ? {} : { ...roundFacts(state), ...standingFacts(state) }),
    receivedAt: state.receivedAt,
    meetingAt: state.target?.at,
    missedMeetingAt: state.target?.missed?.at,
    amount: `USD ${state.total}`,
    ...eventFacts(event, state),
    ...(event.type === 'note-returned' ? Object.fromEntries(linksAt(network, event.at)) : {}),
  });

/** What only this event says. Data of the same name wins over what the note says. */
function eventFacts(event: RecordedEvent, state: ConceptNoteState): Known {
  switch (event.type) {
    case 'clock-started':
    case 'clock-resumed':
    case 'clock-stopped':
    case 'round-circulated':
      return { ...roundEventFacts(event), ...clockFacts(event, state) };
    case 'case-withdrawn':
      return {
        reason: event.data.reason,
        deadlineGoneAt: deadlineCutShort(event, state) ?? meetingAhead(event, state),
      };
    case 'consensus-reached':
    case 'consensus-not-reached':
      return { deadlineGoneAt: deadlineCutShort(event, state) };
    case 'reminder-sent':
      return { ...platformFacts(event), ...silenceFacts(event, state) };
    case 'notice-bounced':
    case 'fault-reported':
    case 'stall-noticed':
    case 'flow-restarted':
    case 'outside-changed':
    case 'correspondence-joined':
    case 'question-asked':
    case 'question-answered':
    case 'question-reopened':
      return platformFacts(event);
    case 'note-received':
      return { deadlineSetAt: event.data.target?.at };
    case 'note-replanned': {
      const { target, from } = event.data;
      return { meetingWasAt: from?.at, deadlineSetAt: target?.at, deadlineGoneAt: from?.at };
    }
    case 'found-ineligible':
      return { reason: event.data.reason, deadlineGoneAt: state.target?.at };
    case 'note-returned':
      return {
        reason: event.data.reason,
        completeBy: event.data.completeBy,
        keepsPlace: event.data.keepsMeeting ? 'yes' : 'no',
      };
    case 'sent-back':
    case 'route-opened':
      return { country: event.data.country, reason: event.data.reason };
    case 'reviewer-asked':
    case 'review-reopened':
      return { dueAt: event.data.dueAt };
    case 'no-conflict-declared':
      return { dueAt: state.reviewers.find(({ person }) => person === event.data.person)?.dueAt };
    case 'conflict-declared':
      return { conflictOf: event.data.person };
    case 'review-given': {
      const given = state.reviewers.filter(({ is }) => is === 'done').length;
      const awaited = state.reviewers.filter(({ is }) => is === 'asked' || is === 'reviewing').length;
      return { reviewsGiven: given, reviewsAwaited: awaited };
    }
    case 'reviews-released':
      return { comments: event.data.comments, reviewers: event.data.reviewers?.join(', ') };
    case 'concluded':
      return { concluded: event.data.as, reason: event.data.reason, programmeBy: event.data.programmeDueAt };
    case 'note-deferred':
      return {
        whyDeferred: event.data.why,
        reason: event.data.reason,
        deadlineSetAt: event.data.target?.at,
        deadlineGoneAt: deadlineCutShort(event, state),
      };
    case 'determination-sent':
      return { concluded: state.concluded, reason: state.concludedBecause, letter: event.data.letter };
    case 'programme-called':
      return { programmeBy: event.data.dueAt, reason: event.data.reason };
    case 'programme-returned':
      return { programmeBy: state.programmeDueAt };
    case 'found-eligible':
    case 'removed-from-pipeline':
    case 'transfer-instructed':
      return { reason: event.data.reason };
    case 'funds-transferred': {
      const { transferredOn, reporting, reason } = event.data;
      const reports = reporting?.reports ?? [];
      return {
        transferredOn,
        reportsBy: reporting?.by,
        reports: reports.map(({ report }) => report),
        reportsOn: reports.map(({ dueAt }) => dueAt),
        reason,
      };
    }
    case 'report-reminded': {
      const { report, periodEnds, dueAt, is } = event.data;
      return { report, reportUntil: periodEnds, reportDue: dueAt, reportIs: is, reportsBy: state.reporting?.by };
    }
    case 'report-received': {
      const { report, periodEnds, receivedOn, reason } = event.data;
      const owed = reportsOwed(state);
      return {
        report,
        reportUntil: periodEnds,
        receivedOn,
        reports: owed.map((next) => next.report),
        reportsOn: owed.map(({ dueAt }) => dueAt),
        reason,
      };
    }
    default:
      return isOfCirculation(event) ? roundEventFacts(event) : {};
  }
}

/** The meeting that is still to come; one that has passed stays in calendars. */
const meetingAhead = ({ at }: RecordedEvent, { target }: ConceptNoteState): string | undefined =>
  target != null && target.at > at ? target.at : undefined;
