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
  const newsOf = newsByMailbox(history);
  return history.flatMap((event) => {
    const { seq, at, type, notices } = event;
    return notices.map(({ to }) => ({ seq, at, type, to, state: fateOf(newsOf.get(to) ?? [], event, to) }));
  });
}

type News = MailNews & { readonly seq: number };

/** In the order of the history. Of a long case each mail would otherwise be held against all that is known of all. */
function newsByMailbox(history: readonly MailingEvent[]): ReadonlyMap<string, readonly News[]> {
  const byMailbox = new Map<string, News[]>();
  for (const { seq, told } of history)
    for (const to of told.mails?.to ?? []) {
      const known = byMailbox.get(to) ?? [];
      known.push({ seq, ...(told.mails as MailNews) });
      byMailbox.set(to, known);
    }
  return byMailbox;
}

function fateOf(news: readonly News[], { seq, told: { awaits } }: MailingEvent, to: string): MailFate {
  let fate: MailFate = awaits?.includes(to) ? 'awaited' : 'sent';
  for (const each of news) {
    if (each.seq <= seq) continue;
    if (each.about === undefined ? isProblem(fate) : each.about === seq) fate = each.fate;
  }
  return fate;
}
