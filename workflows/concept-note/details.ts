import type * as z from 'zod/mini';
import { shownText } from '#schemas/text/shown.ts';
import { unreachedParties } from '#workflows/circulation/clock.ts';
import { detailsOfRounds } from '#workflows/circulation/details.ts';
import { roundsIn } from '#workflows/circulation/rounds-record.ts';
import { textsOf } from '#workflows/texts/texts-of.ts';
import { disagreementIn } from './disagreement.ts';
import { fundOf } from './domain/fund.ts';
import type { RecordedEvent } from './domain/hearing.ts';
import { noteFields } from './note-fields.ts';
import type { ConceptNoteState } from './schemas/state.ts';
import type { ConceptNoteDetails } from './schemas/view.ts';

type ReviewGiven = Extract<RecordedEvent, { type: 'review-given' }>;

const endings: ReadonlySet<string> = new Set(['case-withdrawn', 'note-deferred']);

/** What the JSON of a note has beside what that of every case has, as far as the events are the reader's. */
export function detailsOf(
  state: ConceptNoteState,
  events: readonly RecordedEvent[],
): z.infer<typeof ConceptNoteDetails> {
  const unreached = state.round === undefined ? [] : unreachedParties(state, state.round);
  const newest = <T extends RecordedEvent['type']>(type: T) =>
    events.findLast((event): event is Extract<RecordedEvent, { type: T }> => event.type === type);
  const judged = events.findLast(
    (event) => event.type === 'found-eligible' || event.type === 'found-ineligible' || event.type === 'note-returned',
  );
  const released = newest('reviews-released')?.data.comments;
  const letter = newest('determination-sent')?.data.letter;
  const form = newest('case-submitted')?.data.form;
  const reviews = events.flatMap((event) =>
    event.type === 'review-given'
      ? event.data.scores.map(({ criterion, score, reason }) => ({
          reviewer: event.data.person,
          criterion,
          score,
          reason: shownText(reason),
          counts: counts(event, events) ? 'yes' : 'no',
        }))
      : [],
  ) satisfies z.infer<typeof ConceptNoteDetails>['reviews'];
  return {
    ...detailsOfRounds(state, roundsIn(events, endings), unreached),
    receivedAt: state.receivedAt ?? null,
    targetMeeting: targetOf(state),
    countries: [...(form?.countries ?? [])],
    level: form?.level ?? null,
    thematicArea: form?.thematicArea ?? null,
    total: form?.total ?? null,
    fields: form === undefined ? [] : noteFields(form, fundOf(state)),
    signatures: state.signatures.map(({ signedAt = null, coherence = '', ...signature }) => ({
      ...signature,
      signedAt,
      coherence,
    })),
    answers: (judged?.data.answers ?? []).map(({ criterion, met, reason }) => ({
      criterion,
      met: met ? 'yes' : 'no',
      reason: shownText(reason),
    })),
    reviews,
    disagreement: disagreementIn(reviews),
    reviewers: [...(newest('reviews-released')?.data.reviewers ?? [])],
    comments: released === undefined ? null : shownText(released),
    letter: letter === undefined ? null : shownText(letter),
    reports: reportsOf(state),
    texts: events.flatMap(textsOf),
    documents: [
      ...(newest('programme-submitted')?.data.documents ?? newest('case-submitted')?.data.documents ?? []),
      ...events.flatMap((event) => (event.type === 'report-received' ? (event.data.documents ?? []) : [])),
    ],
  };
}

/** Late and not reopened, or of somebody who declared a conflict afterwards: it is shown, and does not count. */
function counts({ seq, data: { person, late } }: ReviewGiven, events: readonly RecordedEvent[]): boolean {
  const happened = (type: 'conflict-declared' | 'review-reopened') =>
    events.some((event) => event.type === type && event.data.person === person && event.seq > seq);
  return (late === undefined || happened('review-reopened')) && !happened('conflict-declared');
}

const reportsOf = ({ reporting }: ConceptNoteState) =>
  (reporting?.reports ?? []).map(({ report, periodEnds, dueAt, receivedOn }) => ({
    ...{ report, periodEnds, dueAt, by: reporting?.by ?? '', receivedOn: receivedOn ?? null },
  }));

/** The sentence why it is this meeting is English: programs read it, and pages say it in words of their own. */
function targetOf({ target, receivedAt }: ConceptNoteState) {
  if (target === null || target === undefined || receivedAt === undefined) return null;
  const { meetingId, at, missed } = target;
  const first = `the first meeting ahead that leaves the lead time after the receipt at ${receivedAt}`;
  const why = missed === undefined ? first : `${first}; the one at ${missed.at} was missed by ${missed.by}`;
  return { meetingId, at, why };
}
