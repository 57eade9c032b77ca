import type { Deliveries } from '#workflows/procedure/schemas/deliveries.ts';
import type { Proceedings } from './proceedings.ts';
import { awaitedNotice, mailName } from './rules/clock.ts';
import { runClock } from './run-clock.ts';

/**
 * Takes what the mail service says of the mails of one event. Only arrivals that the clock waits for are recorded. A
 * bounce is recorded whatever mail it was: somebody must know. A second report of the same changes nothing.
 */
export function recordDeliveries(proceedings: Proceedings, { seq, delivered, bounced }: Deliveries): void {
  const arrived = delivered.filter((to) => {
    const notice = awaitedNotice(proceedings.state, seq, to);
    return notice?.state === 'pending' || notice?.unheard === true;
  });
  if (arrived.length > 0) proceedings.record({ type: 'notices-delivered', data: { noticesOf: seq, to: arrived } });
  for (const bounce of bounced) {
    if (!isNews(proceedings, seq, bounce.to)) continue;
    proceedings.record({ type: 'notice-bounced', data: { noticesOf: seq, ...bounce } });
  }
  runClock(proceedings);
}

function isNews({ state }: Proceedings, seq: number, to: string): boolean {
  const notice = awaitedNotice(state, seq, to);
  if (notice === undefined) return !state.bouncedMails.includes(mailName(seq, to));
  return notice.state === 'pending' || notice.state === 'delivered';
}
