import { mailName, recordBounces } from '#workflows/procedure/bounces.ts';
import type { Deliveries } from '#workflows/procedure/schemas/deliveries.ts';
import { awaitedNotice } from './clock.ts';
import { runClock } from './run-clock.ts';
import type { Circulating } from './schemas/state.ts';
import type { RoundProceedings, Setup } from './setup.ts';

/**
 * Takes what the mail service says of the mails of one event. Only arrivals that the clock waits for are
 * recorded, and every bounce. A second report of the same changes nothing.
 */
export function recordDeliveries<S extends Circulating>(
  setup: Setup<S>,
  proceedings: RoundProceedings<S>,
  deliveries: Deliveries,
): void {
  const { seq, delivered } = deliveries;
  const noticeTo = (to: string) => awaitedNotice(setup, proceedings.state, seq, to);
  const arrived = delivered.filter((to) => {
    const notice = noticeTo(to);
    return notice?.state === 'pending' || notice?.unheard === true;
  });
  if (arrived.length > 0) proceedings.record({ type: 'notices-delivered', data: { noticesOf: seq, to: arrived } });
  recordBounces(proceedings, deliveries, (to) => {
    const notice = noticeTo(to);
    if (notice === undefined) return !proceedings.state.bouncedMails.includes(mailName(seq, to));
    return notice.state === 'pending' || notice.state === 'delivered';
  });
  runClock(setup, proceedings);
}
