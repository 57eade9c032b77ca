import { dayOf } from '#schemas/civil-date.ts';
import { addDuration } from '#schemas/duration.ts';
import { circulation } from '#workflows/circulation/circulation.ts';
import type { Setup } from '#workflows/circulation/setup.ts';
import type { ConceptNoteState } from '../schemas/state.ts';
import { desk, fundOf, steeringCommittee } from './fund.ts';
import type { NoteProceedings } from './hearing.ts';
import { endsWithTurn } from './tasks.ts';

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
        }
      : {
          circulated: 'at-steering-committee',
          agreed: 'at-steering-committee',
          notAgreed: 'at-steering-committee',
        },
  asks: (state) => (isProgramme(state) ? 'approve' : 'position'),
  closes: endsWithTurn,
  outlasts: (task) => !endsWithTurn(task),
  agreed(proceedings: NoteProceedings, { version }, actor) {
    if (isProgramme(proceedings.state)) proceedings.record({ type: 'programme-approved', data: { version } }, actor);
    else proceedings.record({ type: 'conclusion-asked', data: { version } }, actor);
  },
  /**
   * Without consensus a note is deferred, and a document goes back: the sources know of no further step, and the referral to
   * the Secretary-General is not this Committee's (facts 3.7).
   */
  notAgreed(proceedings: NoteProceedings, actor) {
    if (isProgramme(proceedings.state))
      proceedings.record({ type: 'programme-returned', data: dueAgain(proceedings) }, actor);
    else {
      const { target } = proceedings.state;
      const taken = target == null ? {} : { taken: { meetingId: target.meetingId } };
      proceedings.record({ type: 'note-deferred', data: { why: 'no-consensus', target: null, ...taken } }, actor);
    }
  },
};

/** The day that was named, or a later one that leaves time for another document. */
function dueAgain({ state, at }: NoteProceedings): { dueAt: string } {
  const earliest = dayOf(addDuration(at, fundOf(state).programmeAgainPeriod));
  const [, latest = earliest] = [state.programmeDueAt ?? earliest, earliest].sort();
  return { dueAt: latest };
}

export const steering = circulation(setup);
