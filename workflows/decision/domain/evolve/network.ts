import { assignee } from '#schemas/task.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import { close } from '#workflows/procedure/tasks.ts';
import type { Evolution } from '../evolution.ts';
import type { RecordedEvent } from '../recorded-event.ts';
import { answering, isForNetwork, unansweredConcerns } from '../rules/network.ts';
import { open } from '../tasks.ts';

/** Members of the Network outside the Committee: what they read, and the concerns for their mandates (fact D5). */
export const network: Evolution<'network-informed' | 'network-concern-raised' | 'concern-answered'> = {
  'network-informed': (state, event) => {
    const { parties } = event.data;
    const asked = parties.map(assignee.party);
    const next: DecisionState = { ...state, network: { concerns: [], ...state.network, parties } };
    const task = Object.values(state.tasks).find(isForNetwork);
    const isSame = task?.assignees.length === asked.length && task.assignees.every((each) => asked.includes(each));
    // The same task over several rounds: opened anew for each member, a round would be more than one transaction holds.
    return askForAnswer(
      isSame ? next : open(close(next, event, isForNetwork), event, 'advise', asked, { choices }),
      event,
    );
  },

  'network-concern-raised': (state, event) => {
    const { party, version, late } = event.data;
    const concern = { party, raisedBy: event.seq, version, at: event.at, ...(late === undefined ? {} : { late }) };
    const { parties = [], concerns = [] } = state.network ?? {};
    // Whoever was asked has answered with it.
    const raised: DecisionState = close(
      { ...state, network: { parties, concerns: [...concerns, concern] } },
      event,
      (task) => task.kind === 'advise' && task.party === party,
    );
    const { outcome } = raised;
    if (late === undefined || outcome === undefined) return askForAnswer(raised, event);
    const standing = { party, version, why: 'late' } as const;
    // Where an outcome stands in a list, it is told by its bytes: its fields keep the order of the schema.
    const { networkConcerns = [], concerns: ofMembers, ...rest } = outcome;
    const beside = ofMembers === undefined ? {} : { concerns: ofMembers };
    return { ...raised, outcome: { ...rest, networkConcerns: [...networkConcerns, standing], ...beside } };
  },

  'concern-answered': (state, event) => {
    const { parties = [], concerns = [] } = state.network ?? {};
    const now = concerns.map((concern) =>
      event.data.concerns.includes(concern.raisedBy) ? { ...concern, answered: true as const } : concern,
    );
    const next: DecisionState = { ...state, network: { parties, concerns: now } };
    if (unansweredConcerns(next).length > 0) return next;
    return close(next, event, ({ kind }) => kind === 'answer-concern');
  },
};

const choices = ['advice', 'mandate-concern'];

/** One task for all concerns: as many as members raise, an outcome closes one. */
function askForAnswer(state: DecisionState, event: RecordedEvent): DecisionState {
  const isAsked = Object.values(state.tasks).some(({ kind }) => kind === 'answer-concern');
  if (isAsked || unansweredConcerns(state).length === 0) return state;
  return open(state, event, 'answer-concern', answering(state));
}

/** What of the Network's concerns stands on an outcome: what nobody has answered. */
export function standingConcerns(state: DecisionState) {
  const standing = unansweredConcerns(state).map(({ party, version }) => ({
    party,
    version,
    why: 'unanswered' as const,
  }));
  return standing.length === 0 ? {} : { networkConcerns: standing };
}
