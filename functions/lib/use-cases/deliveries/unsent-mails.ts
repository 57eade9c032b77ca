import type { Services } from '../../services.ts';

/** An event with mails. */
export type Hit = { readonly caseId: string; readonly seq: number };

/** Mails that commits still owe: the sweep has not sent them, or the mail service did not take them. */
export type Unsent = {
  readonly hits: readonly Hit[];
  readonly isOwed: (caseId: string, seq: number, to: string) => boolean;
};

/** Rows of the outbox that are looked at; more than a few are an alarm already. */
const mostRows = 50;

export async function unsentMails(services: Services, now: string): Promise<Unsent> {
  const rows = await services.outbox.leftBehind(now, true, mostRows);
  const mails = rows.flatMap((row) =>
    'messages' in row
      ? row.messages.flatMap(({ seq, to }) => to.map(({ person }) => ({ caseId: row.caseId, seq, person })))
      : [],
  );
  const keyOf = (caseId: string, seq: number, person: string) => `${caseId}/${seq}/${person}`;
  const owed = new Set(mails.map(({ caseId, seq, person }) => keyOf(caseId, seq, person)));
  const events = new Map(mails.map(({ caseId, seq }) => [`${caseId}/${seq}`, { caseId, seq }]));
  return { hits: [...events.values()], isOwed: (...mail) => owed.has(keyOf(...mail)) };
}
