/** The notice that a mail is: sent exactly once per case, event and person (design §3). */
export type NoticeKey = {
  readonly caseId: string;
  readonly nonce?: string | undefined;
  readonly seq: number;
  readonly person: string;
};

/** The address in `Tawafuq <tawafuq@example.org>`, or a bare address. */
export const addressOf = (mailFrom: string): string => /<([^>]+)>/.exec(mailFrom)?.[1] ?? mailFrom.trim();

export const domainOf = (mailFrom: string): string =>
  addressOf(mailFrom).slice(addressOf(mailFrom).lastIndexOf('@') + 1);

/**
 * The message id that every mail of a case refers to, so that mail programs show the case as one thread, and not together
 * with another that once had its number (`links.ts`).
 */
export const threadId = (caseId: string, nonce: string | undefined, mailFrom: string): string =>
  `<${nonce === undefined ? caseId : `${caseId}.${nonce}`}@tawafuq.${domainOf(mailFrom)}>`;

/**
 * Headers beside those that the mail service sets itself. `Auto-Submitted` (RFC 3834, section 5) and its Microsoft
 * counterpart ask that nothing answers automatically; `Tawafuq-Notice` is the key by which a mail is sent once.
 */
export function headersOf({ caseId, nonce, seq, person }: NoticeKey, mailFrom: string): Record<string, string> {
  const thread = threadId(caseId, nonce, mailFrom);
  return {
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    'In-Reply-To': thread,
    References: thread,
    'Tawafuq-Notice': `${caseId}/${seq}/${person}`,
  };
}
