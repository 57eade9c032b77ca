import type { Proceedings } from './proceedings.ts';
import type { Deliveries } from './schemas/deliveries.ts';
import type { EventOf } from './schemas/event-of.ts';
import type { platformEvents } from './schemas/events.ts';
import type { ProcedureState } from './schemas/state.ts';

/** How `bouncedMails` names a mail. */
export const mailName = (seq: number, to: string): string => `${seq}/${to}`;

/** A bounce is recorded whatever mail it was: somebody must know. A second report of the same changes nothing. */
export function recordBounces<S extends ProcedureState>(
  proceedings: Proceedings<S, EventOf<typeof platformEvents>>,
  { seq, bounced }: Deliveries,
  isNews = (to: string) => !proceedings.state.bouncedMails.includes(mailName(seq, to)),
): void {
  for (const bounce of bounced) {
    if (isNews(bounce.to)) proceedings.record({ type: 'notice-bounced', data: { noticesOf: seq, ...bounce } });
  }
}

export const bounceNoted = <S extends ProcedureState>(
  state: S,
  { data: { noticesOf, to } }: { data: { noticesOf: number; to: string } },
): S => ({ ...state, bouncedMails: [...state.bouncedMails, mailName(noticesOf, to)] });
