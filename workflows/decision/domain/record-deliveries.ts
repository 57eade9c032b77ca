import type { Deliveries } from '#schemas/workflows/decision/acts.ts';
import { startClockIfReady } from './circulate.ts';
import type { Proceedings } from './proceedings.ts';

/**
 * Takes what the mail service says of a circulation's notices. Only notices that the clock waits for are recorded; a
 * second report of the same notice changes nothing. A bounce of any other mail is recorded as well: somebody must know.
 */
export function recordDeliveries(proceedings: Proceedings, { seq, delivered, bounced }: Deliveries): void {
  const awaited = (to: string) => {
    const notice = proceedings.state.round?.notices[to];
    return proceedings.state.at === 'circulated' && notice !== undefined ? notice.state : undefined;
  };
  const arrived = delivered.filter((to) => awaited(to) === 'pending');
  if (arrived.length > 0) proceedings.record({ type: 'notices-delivered', data: { noticesOf: seq, to: arrived } });
  for (const { to, reason } of bounced) {
    if (awaited(to) === 'bounced' || awaited(to) === 'excused') continue;
    proceedings.record({ type: 'notice-bounced', data: { noticesOf: seq, to, reason } });
  }
  startClockIfReady(proceedings);
}
