import { circulation } from '#workflows/circulation/circulation.ts';
import type { Setup } from '#workflows/circulation/setup.ts';
import type { ConceptNoteState } from '../schemas/state.ts';
import { desk, steeringCommittee } from './fund.ts';
import type { NoteProceedings } from './hearing.ts';

/** Whether it is the joint programme document that is asked about: from the call for it on. */
const isProgramme = ({ programmeDueAt }: Pick<ConceptNoteState, 'programmeDueAt'>): boolean =>
  programmeDueAt !== undefined;

/**
 * The Steering Committee's consensus (facts 3.2): on a note, and later on its joint programme document. What it sees of either
 * goes round as any text does.
 */
const setup: Setup<ConceptNoteState> = {
  body: steeringCommittee,
  meetings: [],
  // Only what nobody objects to is taken without discussion; what was deferred is taken up again by all.
  deliberates: true,
  desk,
  situations: (state) =>
    isProgramme(state)
      ? {
          circulated: 'joint-programme-review',
          agreed: 'joint-programme-review',
          notAgreed: 'joint-programme-development',
          lifting: 'joint-programme-development',
        }
      : {
          circulated: 'at-steering-committee',
          agreed: 'at-steering-committee',
          notAgreed: 'at-steering-committee',
          lifting: 'deferred',
        },
  asks: (state) => (isProgramme(state) ? 'approve' : 'position'),
  closes: ({ kind }) => kind !== 'withdraw',
  outlasts: ({ kind }) => kind === 'withdraw',
  agreed(proceedings: NoteProceedings, { version }, actor) {
    if (isProgramme(proceedings.state)) proceedings.record({ type: 'programme-approved', data: { version } }, actor);
    else proceedings.record({ type: 'conclusion-asked', data: { version } }, actor);
  },
  /**
   * Without consensus a note is deferred, and a document goes back: the sources know of no further step, and the referral to
   * the Secretary-General is not this Committee's (facts 3.7).
   */
  notAgreed(proceedings: NoteProceedings, actor) {
    if (isProgramme(proceedings.state)) proceedings.record({ type: 'programme-returned', data: {} }, actor);
    else proceedings.record({ type: 'note-deferred', data: { why: 'no-consensus', target: null } }, actor);
  },
};

export const steering = circulation(setup);
