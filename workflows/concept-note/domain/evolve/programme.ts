import { close, proposerOf } from '#workflows/procedure/tasks.ts';
import { withVersion } from '#workflows/texts/next-version.ts';
import { reportKinds } from '../../schemas/reporting.ts';
import type { ConceptNoteState } from '../../schemas/state.ts';
import type { Evolution } from '../evolution.ts';
import { desk, fundOf } from '../fund.ts';
import { endsWithTurn, open } from '../tasks.ts';
import { askForReports } from './reporting.ts';

/** From the pipeline to a funded joint programme. */
export const programme: Evolution<
  | 'programme-called'
  | 'removed-from-pipeline'
  | 'programme-submitted'
  | 'programme-returned'
  | 'programme-approved'
  | 'transfer-instructed'
  | 'funds-transferred'
> = {
  'programme-called': (state, event) => {
    const called: ConceptNoteState = {
      ...close(state, event, ({ kind }) => kind === 'call'),
      at: 'joint-programme-development',
      programmeDueAt: event.data.dueAt,
    };
    return askForDocument(called, event);
  },

  'removed-from-pipeline': (state, event) => ({
    ...close(state, event, () => true),
    at: 'removed',
    outcome: { kind: 'removed', at: event.at },
    registeredAt: event.at,
  }),

  // The period of a round is the body's for a document, and no meeting's.
  'programme-submitted': (state, event) => {
    const { circulateUntil, ...rest } = state;
    const { approvalPeriod } = fundOf(state);
    const next: ConceptNoteState = { ...rest, at: 'joint-programme-review', circulateFor: approvalPeriod };
    return withVersion(
      close(next, event, ({ kind }) => kind === 'develop'),
      event,
      event.data.text,
    );
  },

  'programme-returned': (state, event) =>
    askForDocument(
      { ...close(state, event, endsWithTurn), at: 'joint-programme-development', programmeDueAt: event.data.dueAt },
      event,
    ),

  'programme-approved': (state, event) =>
    open({ ...close(state, event, endsWithTurn), at: 'approved' }, event, 'fund', [desk]),

  'transfer-instructed': (state, event) =>
    open(
      // Money is on its way: the note cannot be withdrawn any more.
      close(state, event, ({ kind }) => kind === 'fund' || kind === 'withdraw'),
      event,
      'transfer',
      [desk],
    ),

  'funds-transferred': (state, event) => {
    const funded: ConceptNoteState = {
      ...close(state, event, () => true),
      at: 'funded',
      outcome: { kind: 'funded', at: event.at, ...newest(state) },
      registeredAt: event.at,
    };
    const { reporting } = event.data;
    return reporting === undefined ? funded : askForReports({ ...funded, reporting }, event, reportKinds);
  },
};

const newest = ({ texts }: ConceptNoteState) => {
  const version = texts.at(-1)?.version;
  return version === undefined ? {} : { version };
};

function askForDocument(
  state: ConceptNoteState,
  event: { readonly seq: number; readonly at: string },
): ConceptNoteState {
  const due = state.programmeDueAt === undefined ? {} : { dueAt: state.programmeDueAt };
  return open(state, event, 'develop', proposerOf(state), due);
}
