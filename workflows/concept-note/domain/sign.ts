import { DomainError } from '#workflows/procedure/domain-error.ts';
import type { Hearing } from './hearing.ts';
import { plan } from './plan.ts';

const versionOf = ({ state }: Hearing<'sign'>['proceedings']): number => state.texts.at(-1)?.version ?? 1;

/** A Resident Coordinator signs, or sends the note back with a reason. At the last signature the note is received. */
export function sign({ act, task, proceedings, surroundings }: Hearing<'sign'>): void {
  const country = task.subject?.country ?? '';
  const version = versionOf(proceedings);
  if (act.choice === 'send-back') {
    proceedings.record({ type: 'sent-back', data: { country, version, reason: act.reason } });
    return;
  }
  const { coherence, reason } = act;
  proceedings.record({ type: 'signed', data: { country, version, ...(coherence && { coherence }), reason } });
  const { state, at } = proceedings;
  if (state.signatures.some(({ signedAt }) => signedAt === undefined)) return;
  // A note that was returned, and keeps its meeting, counts as received when it first was.
  const receivedAt = state.receivedAt ?? at;
  const target = plan(receivedAt, proceedings, surroundings);
  proceedings.record({ type: 'note-received', data: { receivedAt, target } }, { system: 'rules' });
}

/** Wherever submission by the Resident Coordinator is not possible the unit opens the configured route, and says why (facts 3.1). */
export function openRoute({ act, task, proceedings }: Hearing<'open-route'>): void {
  const country = task.subject?.country ?? '';
  if (!proceedings.state.signatures.some((each) => each.country === country && each.signedAt === undefined)) {
    throw new DomainError('task-closed');
  }
  proceedings.record({ type: 'route-opened', data: { country, reason: act.reason } });
}
