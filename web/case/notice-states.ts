import type { MailNews } from '#schemas/sections/telling.ts';
import type { ToldEvent } from '#schemas/sections/viewed-case.ts';

export type NoticeState = 'sent' | MailNews['fate'];
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
export function noticeLines(history: readonly ToldEvent[]): NoticeLine[] {
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

function stateOf(history: readonly ToldEvent[], seq: number, to: string): NoticeState {
  let state: NoticeState = 'sent';
  for (const { seq: number, told } of history) {
    const news = told.mails;
    if (number <= seq || news === undefined || !news.to.includes(to)) continue;
    if (news.about === undefined ? state === 'bounced' : news.about === seq) state = news.fate;
  }
  return state;
}
