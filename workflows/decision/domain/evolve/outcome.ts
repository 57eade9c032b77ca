import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import { nextDue } from '#workflows/procedure/next-due.ts';
import { close } from '#workflows/procedure/tasks.ts';
import { desk } from '../committee.ts';
import type { Evolution } from '../evolution.ts';
import type { RecordedEvent } from '../recorded-event.ts';
import { isForNetwork } from '../rules/network.ts';
import { open } from '../tasks.ts';
import { standingConcerns } from './network.ts';

/** How a case ends: adoption, publication and its follow-up (D7, D8). */
export const outcome: Evolution<
  'decision-adopted' | 'decision-published' | 'follow-up-assigned' | 'follow-up-done' | 'decision-implemented'
> = {
  'decision-adopted': (state, event) => {
    const { version, basis, unreached, withoutSupport, concerns } = event.data;
    const kind = basis === 'consensus' ? 'adopted' : 'adopted-as-guided';
    const outcome = {
      kind,
      at: event.at,
      version,
      ...(unreached === undefined ? {} : { unreached }),
      ...(withoutSupport === undefined ? {} : { withoutSupport }),
      ...standingConcerns(state),
      ...(concerns === undefined ? {} : { concerns }),
    } as const;
    const adopted: DecisionState = { ...state, at: 'adopted', outcome };
    return open(
      close(adopted, event, (task) => !isForNetwork(task)),
      event,
      'publish',
      [desk],
    );
  },

  'decision-published': (state, event) => ({
    ...close(state, event, () => true),
    at: 'published',
    registeredAt: event.at,
  }),

  'follow-up-assigned': (state, event) => {
    const owners = [...new Set(event.data.followUps.map((followUp) => followUp.owner))];
    return owners.reduce<DecisionState>((next, owner) => openNextAction(next, event, owner), {
      ...state,
      at: 'in-follow-up',
    });
  },

  'follow-up-done': (state, event) => {
    const followUps = state.followUps.map((followUp, index) =>
      index === event.data.index ? { ...followUp, doneAt: event.at } : followUp,
    );
    const owner = followUps[event.data.index]?.owner ?? '';
    const next = close({ ...state, followUps }, event, (task) => task.kind === 'follow-up' && task.party === owner);
    return openNextAction(next, event, owner);
  },

  'decision-implemented': (state, event) => ({ ...close(state, event, () => true), at: 'implemented' }),
};

/** An owner works through its actions one at a time, the earliest due first, so that a task names exactly one. */
function openNextAction(state: DecisionState, event: RecordedEvent, owner: string): DecisionState {
  const next = nextActionOf(state, owner);
  if (next === undefined) return state;
  return open(state, event, 'follow-up', [`party:${owner}`], { party: owner, dueAt: next.dueAt });
}

/** The earliest due action of `owner` that is not done, with its place in the list. */
export const nextActionOf = ({ followUps }: DecisionState, owner: string) =>
  nextDue(followUps, (followUp) => followUp.owner === owner && followUp.doneAt === undefined);
