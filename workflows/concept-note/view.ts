import type { CaseSummary } from '#schemas/api.ts';
import type { Saying } from '#schemas/sections/saying.ts';
import type { Section, SectionOf } from '#schemas/sections/section.ts';
import type { Shown } from '#schemas/sections/shown.ts';
import { remainingHours } from '#workflows/circulation/clock.ts';
import { standingOf } from '#workflows/circulation/consensus.ts';
import { roundSections } from '#workflows/circulation/sections.ts';
import { stepsOf, type Way } from '#workflows/procedure/progress.ts';
import { waiting } from '#workflows/procedure/waiting.ts';
import { aheadOf } from './ahead.ts';
import { detailsOf } from './details.ts';
import { fundOf } from './domain/fund.ts';
import type { RecordedEvent } from './domain/hearing.ts';
import { optionsNamed } from './domain/options-offered.ts';
import { planned } from './domain/replan.ts';
import { reportsOwed } from './domain/reporting.ts';
import { stageOf } from './domain/stage.ts';
import type { ConceptNoteEventType } from './schemas/events.ts';
import type { FundSettings } from './schemas/fund-settings.ts';
import type { ConceptNoteState, Situation } from './schemas/state.ts';

/** The way of a note as it is drawn. */
const way: Way<Situation, ConceptNoteEventType> = {
  stepOf: {
    draft: 'case.step.submission',
    'with-resident-coordinators': 'case.step.signatures',
    submitted: 'case.step.eligibility',
    eligibility: 'case.step.eligibility',
    returned: 'case.step.submission',
    'technical-review': 'case.step.review',
    ready: 'case.step.committee',
    'at-steering-committee': 'case.step.committee',
    pipeline: 'case.step.pipeline',
    'joint-programme-development': 'case.step.programme',
    'joint-programme-review': 'case.step.programme',
    approved: 'case.step.transfer',
    funded: 'case.step.transfer',
  },
  visitedBy: {
    'case.step.submission': ['case-drafted', 'case-submitted', 'note-returned', 'sent-back'],
    'case.step.signatures': ['case-submitted'],
    'case.step.eligibility': ['note-received'],
    'case.step.review': ['found-eligible'],
    'case.step.committee': ['reviews-released', 'note-deferred'],
    'case.step.pipeline': ['concluded'],
    'case.step.programme': ['programme-called', 'programme-returned', 'programme-submitted'],
    'case.step.transfer': ['programme-approved'],
  },
};

/** Round, version and deadline: what every list shows of a note. */
export const summaryOf = (state: ConceptNoteState): Pick<CaseSummary, 'round' | 'version' | 'deadline'> => ({
  round: state.round?.number ?? 0,
  version: state.texts.at(-1)?.version ?? 0,
  deadline: deadlineOf(state),
});

/** Until when its text goes round. */
export const deadlineOf = (state: ConceptNoteState): CaseSummary['deadline'] =>
  stageOf(state) === 'positions' ? (state.round?.expiresAt ?? null) : null;

/** What the note waits for, as a sentence. */
export function waitingFor(state: ConceptNoteState): Saying {
  const stage = stageOf(state);
  const { round } = state;
  if (stage === 'rest') return waitingAtRest(state);
  if (stage === 'signatures') {
    const countries = state.signatures.flatMap(({ country, signedAt }) => (signedAt === undefined ? [country] : []));
    return waiting(state, stage, { countries, count: countries.length });
  }
  if (stage === 'positions' && round?.expiresAt !== undefined) {
    const { silent } = standingOf(state, round, false);
    return waiting(state, stage, { parties: silent, count: silent.length, deadline: round.expiresAt });
  }
  if (stage === 'delivery' && round?.stopped !== undefined) {
    const { at: since, remaining } = round.stopped;
    return waiting(state, 'stopped', { since, hours: remainingHours(remaining) });
  }
  if (stage === 'agenda' && state.target != null)
    return waiting(state, 'agenda.planned', { meetingAt: state.target.at });
  return waiting(state, stage);
}

/** A funded programme has reports ahead of it. */
function waitingAtRest(state: ConceptNoteState): Saying {
  const [next] = reportsOwed(state);
  if (next === undefined) return waiting(state, state.at);
  return waiting(state, next.reminded === 'overdue' ? 'report-overdue' : 'report-ahead', { dueOn: next.dueAt });
}

/** Where the meeting that a note is planned for is ahead of it. */
const isPlanned: ReadonlySet<Situation> = new Set([...planned, 'with-resident-coordinators', 'at-steering-committee']);

/** The meeting that the note is planned for, and the one that it missed; programs are told of it later as well. */
function meetingFacts({ at, target }: ConceptNoteState): SectionOf<'facts'>['facts'] {
  if (target === null || target === undefined || !isPlanned.has(at)) return [];
  const fact = (label: string, meeting: { readonly meetingId: string; readonly at: string }) =>
    ({ label, shown: { as: 'meeting', value: meeting.meetingId, at: meeting.at } }) as const;
  return [
    fact('case.target-meeting', target),
    ...(target.missed === undefined ? [] : [fact('case.missed-meeting', target.missed)]),
  ];
}

/** What is short of a note, in the reader's words. */
function glance(
  { countries, level, thematicArea, total }: ReturnType<typeof detailsOf>,
  fund: FundSettings,
): SectionOf<'facts'>[] {
  const facts = (name: string, data: unknown, shown: Shown | false): SectionOf<'facts'> => ({
    kind: 'facts',
    name,
    data,
    facts: shown ? [{ label: `case.note.field.${name}`, shown }] : [],
  });
  return [
    facts('countries', countries, countries.length > 0 && { as: 'countries', value: countries }),
    facts('level', level, level !== null && { as: 'word', value: `form.level.${level}` }),
    facts('thematicArea', thematicArea, thematicArea !== null && areaShown(thematicArea, fund)),
    facts('total', total, total !== null && { as: 'us-dollars', value: total }),
  ];
}

function areaShown(area: string, fund: FundSettings): Shown {
  const names = optionsNamed(fund, 'thematicArea')?.get(area);
  return names === undefined ? { as: 'word', value: `form.thematicArea.${area}` } : { as: 'named', names };
}

/** What page, API and exports show of a note; the events are those that are the reader's. */
export function view(state: ConceptNoteState, events: readonly RecordedEvent[]): Section[] {
  const details = detailsOf(state, events);
  const { receivedAt, targetMeeting, fields, signatures, answers, reviews, disagreement, reviewers } = details;
  const { comments, letter, texts, documents, reports } = details;
  return [
    {
      kind: 'progress',
      steps: stepsOf(way, state.at, events.filter(leadsOn), {
        expected: ['case.step.eligibility', 'case.step.review', 'case.step.committee'],
        ended: state.at === 'funded',
      }),
      ahead: aheadOf(state),
    },
    {
      kind: 'facts',
      name: 'receivedAt',
      data: receivedAt,
      facts: receivedAt === null ? [] : [{ label: 'case.received', shown: { as: 'instant', value: receivedAt } }],
    },
    {
      kind: 'facts',
      name: 'targetMeeting',
      data: targetMeeting,
      facts: meetingFacts(state),
    },
    ...glance(details, fundOf(state)),
    {
      kind: 'table',
      name: 'fields',
      title: 'case.note',
      data: fields,
      columns: [
        { field: 'field', label: 'case.note.field', as: 'word', stem: 'case.note.field.' },
        { field: 'value', label: 'case.note.value', as: 'text' },
      ],
    },
    {
      kind: 'table',
      name: 'signatures',
      title: 'case.signatures',
      data: signatures,
      columns: [
        { field: 'country', label: 'case.country', as: 'country' },
        { field: 'by', label: 'case.signed-by', as: 'word', stem: 'case.signed-by.' },
        { field: 'signedAt', label: 'case.signed', as: 'instant', none: 'case.not-signed' },
        { field: 'coherence', label: 'case.coherence', as: 'text' },
      ],
    },
    {
      kind: 'table',
      name: 'answers',
      title: 'case.eligibility',
      data: answers,
      columns: [
        { field: 'criterion', label: 'case.criterion', as: 'word', stem: 'criteria.' },
        { field: 'met', label: 'case.met', as: 'word', stem: 'case.met.' },
        { field: 'reason', label: 'case.reason', as: 'text' },
      ],
    },
    {
      kind: 'table',
      name: 'reviews',
      title: 'case.reviews',
      data: reviews,
      columns: [
        { field: 'reviewer', label: 'case.reviewer', as: 'person' },
        { field: 'criterion', label: 'case.criterion', as: 'word', stem: 'criteria.' },
        { field: 'score', label: 'case.score', as: 'number' },
        { field: 'reason', label: 'case.reason', as: 'text' },
        { field: 'counts', label: 'case.counts', as: 'word', stem: 'case.counts.' },
      ],
    },
    {
      kind: 'table',
      name: 'disagreement',
      title: 'case.disagreement',
      data: disagreement,
      columns: [
        { field: 'criterion', label: 'case.criterion', as: 'word', stem: 'criteria.' },
        { field: 'scores', label: 'case.scores', as: 'number' },
        { field: 'lowest', label: 'case.lowest', as: 'number' },
        { field: 'highest', label: 'case.highest', as: 'number' },
      ],
    },
    {
      kind: 'facts',
      name: 'reviewers',
      data: reviewers,
      facts: reviewers.length === 0 ? [] : [{ label: 'case.reviewed-by', shown: { as: 'people', value: reviewers } }],
    },
    {
      kind: 'sentence',
      name: 'comments',
      title: 'case.released',
      data: comments,
      says: comments === null ? undefined : { key: 'case.released.says', params: { comments } },
    },
    {
      kind: 'sentence',
      name: 'letter',
      title: 'case.letter',
      data: letter,
      says: letter === null ? undefined : { key: 'case.letter.says', params: { letter } },
    },
    {
      kind: 'table',
      name: 'reports',
      title: 'case.reports',
      data: reports,
      columns: [
        { field: 'report', label: 'case.report', as: 'word', stem: 'facts.report.' },
        { field: 'periodEnds', label: 'case.report-until', as: 'day' },
        { field: 'dueAt', label: 'case.report-due', as: 'day' },
        { field: 'by', label: 'case.report-by', as: 'party' },
        { field: 'receivedOn', label: 'case.report-received', as: 'day', none: 'case.report-awaited' },
      ],
    },
    ...(state.round === undefined ? [] : roundSections(details)),
    { kind: 'texts', name: 'texts', title: 'case.texts', data: texts },
    { kind: 'documents', name: 'documents', title: 'case.documents', data: documents },
  ];
}

/** Of what the Committee came to only an endorsement leads into the pipeline. */
const leadsOn = (event: RecordedEvent): boolean =>
  event.type !== 'concluded' || event.data.as === 'pipeline' || event.data.as === 'develop';
