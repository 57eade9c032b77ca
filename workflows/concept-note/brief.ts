import type { Brief } from '#schemas/sections/brief.ts';
import type { Task } from '#schemas/task.ts';
import type { ConceptNoteState } from './schemas/state.ts';

/** What is said of a task before somebody acts; silence means something else under each method. */
export function briefOf(state: ConceptNoteState, { kind, party }: Task): Brief {
  const next = `next.${kind}`;
  const idle = `idle.${kind}`;
  if (kind === 'confirm') {
    const forNothing = state.round?.unconfirmed === 'silence';
    return { next, idle: forNothing ? `${idle}.silence` : idle, undated: 'task.no-clock' };
  }
  if (kind !== 'position' && kind !== 'approve') return { next, idle };
  const stated = party === undefined ? undefined : state.positions[party]?.position;
  return {
    next,
    idle: `idle.position.${state.method}`,
    undated: 'task.no-clock',
    said:
      stated === undefined || party === undefined
        ? undefined
        : { key: 'task.your-position', params: { party, position: { as: 'word', value: `positions.${stated}` } } },
  };
}
