import type { MailNews, Telling } from '#schemas/sections/telling.ts';

/** `awaited`: a clock waits for it, and nothing was reported of it. */
export type MailFate = 'sent' | 'awaited' | MailNews['fate'];

/** It did not come to whom it was for, or was not wanted there, and nobody has done anything about it yet. */
export const isProblem = (fate: string): boolean => fate === 'bounced' || fate === 'complained';

/** An event with its mails, as it is told. */
export type MailingEvent = {
  readonly seq: number;
  readonly at: string;
  readonly type: string;
  readonly notices: readonly { readonly to: string }[];
  readonly told: Pick<Telling, 'mails' | 'awaits'>;
};

type SentMail = {
  readonly seq: number;
  readonly at: string;
  readonly type: string;
  readonly to: string;
  readonly state: MailFate;
};

/**
 * Every mail of a case and what became of it, read from the history: deliveries are recorded where the clock waits for
 * them, failures always; of the others we know that they were sent.
 */
export function mailFates(history: readonly MailingEvent[]): SentMail[] {
  const news = history.flatMap(({ seq, told: { mails } }) => (mails === undefined ? [] : [{ seq, ...mails }]));
  return history.flatMap((event) => {
    const { seq, at, type, notices } = event;
    return notices.map(({ to }) => ({ seq, at, type, to, state: fateOf(news, event, to) }));
  });
}

function fateOf(
  news: readonly (MailNews & { readonly seq: number })[],
  { seq, told: { awaits } }: MailingEvent,
  to: string,
): MailFate {
  let fate: MailFate = awaits?.includes(to) ? 'awaited' : 'sent';
  for (const each of news) {
    if (each.seq <= seq || !each.to.includes(to)) continue;
    if (each.about === undefined ? isProblem(fate) : each.about === seq) fate = each.fate;
  }
  return fate;
}
