import type { PartyId } from '#schemas/ids.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import type { Hearing } from '../hearing.ts';
import { committeeOf } from '../rules/committee-at-work.ts';

/**
 * A member of the Network gives advice, asked or of its own accord, or says that the text touches its mandate. Neither
 * blocks (facts 2.2, 4 and 5).
 */
export function advise({ act, actor, task, proceedings }: Hearing<'advise'>): void {
  const party = task.party ?? actor.party ?? '';
  const { tasks, outcome } = proceedings.state;
  const isOpen = tasks[task.taskId] !== undefined;
  if (act.choice === 'mandate-concern') {
    // A member of the Committee states it in its position, which blocks; what its task offered is not known once it has closed.
    if (committeeOf(proceedings.state).includes(party)) throw new DomainError('not-offered', { field: 'choice' });
    raise(party, act.reason, proceedings);
    if (outcome !== undefined && !isOpen) proceedings.tooLate();
    return;
  }
  if (!isOpen) throw new DomainError('task-closed');
  const version = task.party === undefined ? { version: newest(proceedings) } : {};
  proceedings.record({ type: 'advice-given', data: { party, advice: act.reason, ...version } });
}

/** Whoever raises a concern when the decision has been adopted comes late: it stands on the outcome and changes nothing. */
function raise(party: PartyId, reason: string, proceedings: Hearing<'advise'>['proceedings']): void {
  const { outcome } = proceedings.state;
  if (outcome !== undefined && outcome.version === undefined) throw new DomainError('task-closed');
  const late = outcome === undefined ? {} : ({ late: true } as const);
  const data = { party, version: outcome?.version ?? newest(proceedings), reason, ...late };
  proceedings.record({ type: 'network-concern-raised', data });
}

const newest = ({ state }: Hearing<'advise'>['proceedings']): number => state.texts.at(-1)?.version ?? 1;
