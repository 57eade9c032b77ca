import type { Hearing } from '../hearing.ts';

/** The secretariat or the Coordinator puts a case to rest for a time; nothing runs and nothing is decided meanwhile. */
export function defer({ act, proceedings }: Hearing<'defer'>): void {
  proceedings.record({ type: 'case-deferred', data: { reason: act.reason } });
}

/** A deferred case goes on where it stood. */
export function resume({ act, proceedings }: Hearing<'resume'>): void {
  const from = proceedings.state.deferredFrom;
  proceedings.record({ type: 'case-resumed', data: { reason: act.reason } });
  if (from === 'facilitation') proceedings.record({ type: 'facilitation-started', data: {} });
}
