import type { Deliveries } from '#schemas/workflows/decision/acts.ts';
import { startClockIfReady } from './circulate.ts';
import type { Proceedings } from './proceedings.ts';
import { isOfRound } from './rules/clock.ts';

/**
 * Takes what the mail service says of a circulation's notices. Only arrivals that the clock waits for are recorded; a
 * second report of the same notice, or one about an earlier round, changes nothing. A bounce of any other mail is
 * recorded as well: somebody must know.
 */
export function recordDeliveries(proceedings: Proceedings, { seq, delivered, bounced }: Deliveries): void {
  const awaited = (to: string) => {
    const { at, round } = proceedings.state;
    return at === 'circulated' && round !== undefined && isOfRound(round, seq) ? round.notices[to]?.state : undefined;
  };
  const arrived = delivered.filter((to) => awaited(to) === 'pending');
  if (arrived.length > 0) proceedings.record({ type: 'notices-delivered', data: { noticesOf: seq, to: arrived } });
  for (const { to, reason } of bounced) {
    if (awaited(to) === 'bounced' || awaited(to) === 'excused') continue;
    proceedings.record({ type: 'notice-bounced', data: { noticesOf: seq, to, reason } });
  }
  startClockIfReady(proceedings);
}
