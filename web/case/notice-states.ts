import type { EventView } from '#schemas/api.ts';

export type NoticeState = 'sent' | 'delivered' | 'bounced' | 'resent' | 'excused';
type NoticeLine = {
  readonly seq: number;
  readonly at: string;
  readonly type: string;
  readonly to: string;
  readonly state: NoticeState;
};

/**
 * Every mail of a case and what became of it, read from the history: deliveries are recorded where the clock waits for
 * them, failures always; of the others we know that they were sent.
 */
export function noticeLines(history: readonly EventView[]): NoticeLine[] {
  return history.flatMap((event) =>
    event.notices.map(({ to }) => ({
      seq: event.seq,
      at: event.at,
      type: event.type,
      to,
      state: stateOf(history, event.seq, to),
    })),
  );
}

function stateOf(history: readonly EventView[], seq: number, to: string): NoticeState {
  let state: NoticeState = 'sent';
  for (const { type, data, seq: number } of history) {
    if (number <= seq) continue;
    const isThis = data['noticesOf'] === seq;
    if (type === 'notices-delivered' && isThis && Array.isArray(data['to']) && data['to'].includes(to))
      state = 'delivered';
    if (type === 'notice-bounced' && isThis && data['to'] === to) state = 'bounced';
    if (type === 'notice-resent' && state === 'bounced' && data['to'] === to) state = 'resent';
    if (type === 'notice-excused' && state === 'bounced' && data['to'] === to) state = 'excused';
  }
  return state;
}
