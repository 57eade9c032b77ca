import type { Brief } from '#schemas/sections/brief.ts';
import type { Task } from '#schemas/task.ts';
import { isCorrecting } from '#workflows/circulation/meeting/correct.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import { isForNetwork } from './domain/rules/network.ts';

/** What is said of a task before somebody acts; silence means something else under each method. */
export function briefOf(state: DecisionState, { kind, party }: Task): Brief {
  const next = `next.${kind}`;
  const idle = `idle.${kind}`;
  if (isForNetwork({ kind, party })) return { next: 'next.advise.network', idle: 'idle.advise.network' };
  if (kind === 'confirm' && isCorrecting(state)) return { next: 'task.record.next', idle: 'task.record.idle' };
  if (kind === 'confirm') {
    if (party === undefined) return { next: `${next}.reply`, idle: `${idle}.reply` };
    const forNothing = state.round?.unconfirmed === 'silence';
    return { next, idle: forNothing ? `${idle}.silence` : idle, undated: 'task.no-clock' };
  }
  if (kind === 'find' && party !== undefined) {
    return { next, idle: `${idle}.${state.facilitating?.finding?.tried ? 'tried' : 'untried'}` };
  }
  if (kind !== 'position') return { next, idle };
  const stated = party === undefined ? undefined : state.positions[party]?.position;
  return {
    next,
    idle: `${idle}.${state.method}`,
    undated: 'task.no-clock',
    said:
      stated === undefined || party === undefined
        ? undefined
        : {
            key: 'task.your-position',
            params: { party, position: { as: 'word', value: `positions.${stated}` } },
          },
  };
}
