import type { Actor } from '#schemas/actor.ts';
import { isBlocking } from '#schemas/position.ts';
import type { ConcernOnText } from '#workflows/circulation/schemas/state.ts';
import { concernsOfOutcome, concernsOn } from '#workflows/circulation/standing-concerns.ts';
import type { Surroundings } from '#workflows/procedure/surroundings.ts';
import { nextVersion } from '#workflows/texts/next-version.ts';
import { newestText } from '#workflows/texts/texts-of.ts';
import type { EnteredReply } from '../schemas/reply.ts';
import type { DecisionState } from '../schemas/state.ts';
import { askedNow } from './asked-now.ts';
import { committee } from './committee.ts';
import type { DecisionProceedings } from './hearing.ts';
import type { RecordedEvent } from './recorded-event.ts';
import { enteredReply } from './rules/entered-reply.ts';
import { goesRound } from './rules/goes-round.ts';

export type ReplySurroundings = Pick<Surroundings<RecordedEvent>, 'network' | 'hashOf' | 'history'>;

/**
 * The reply of the Secretary-General's office is recorded: decided as guided, returned for a next round, or closed.
 * The guided or returned text is a version of its own, even where no word changed: positions bind to a version, and
 * objections to the earlier one are not objections to what the Secretary-General sent back.
 */
export function recordReply(
  proceedings: DecisionProceedings,
  { response, reason, documents, ...wording }: EnteredReply,
  { network, hashOf, history }: ReplySurroundings,
  actor: Actor = proceedings.actor,
): void {
  const { state } = proceedings;
  const said = { response, reason, ...(documents === undefined ? {} : { documents }) };
  if (response === 'closed') {
    proceedings.record({ type: 'response-recorded', data: said }, actor);
    proceedings.record({ type: 'case-closed', data: { reason } }, actor);
    return;
  }
  const text = nextVersion(state, wordingOf(wording, state, history), hashOf);
  const { version } = text;
  const isCirculated = goesRound(response, state, network);
  const settled = response === 'decided' && {
    adoption: isCirculated ? ('circulation' as const) : ('at-once' as const),
    concerns: standing(state, version),
  };
  proceedings.record({ type: 'response-recorded', data: { ...said, text, ...(settled || {}) } }, actor);
  if (isCirculated) {
    committee.circulate(proceedings, network, actor);
    return;
  }
  const concerns = concernsOfOutcome(concernsOn(proceedings.state, version));
  proceedings.record({ type: 'decision-adopted', data: { version, basis: 'guidance', ...concerns } }, actor);
}

/** What the secretariat entered counts when the time is over in which the office could correct it. */
export function concludeReply(proceedings: DecisionProceedings, surroundings: ReplySurroundings): void {
  const { reply } = proceedings.state;
  if (reply === undefined || proceedings.at < reply.dueAt) return;
  recordReply(proceedings, enteredReply(surroundings.history()), surroundings, { system: 'clock' });
}

/** What the reply says of text and actions; where it says nothing of either, both are as they were. A new text asks only for what comes with it. */
const wordingOf = (
  { text, followUps }: Pick<EnteredReply, 'text' | 'followUps'>,
  state: DecisionState,
  history: ReplySurroundings['history'],
) => ({
  text: text ?? newestText(history(), state.language),
  followUps: followUps ?? (text === undefined ? askedNow(state) : []),
});

/**
 * What nobody has let go of stands against the text that settles the matter: the blocking positions, and what was said
 * against the text before it when its round was over.
 */
function standing(state: DecisionState, version: number): ConcernOnText[] {
  const blocking = Object.entries(state.positions).flatMap(([party, { position, at, reason }]) =>
    isBlocking(position) ? [{ party, position, version, at, ...(reason === undefined ? {} : { reason }) }] : [],
  );
  const late = concernsOn(state, version - 1).filter(({ party }) => !blocking.some((other) => other.party === party));
  return [...blocking, ...late.map((concern) => ({ ...concern, version }))];
}
