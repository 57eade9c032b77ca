import type { Journal } from '../journal/journal.ts';
import { mailKeys } from './mail-keys.ts';
import type { OutgoingMail } from './outgoing-mail.ts';
import { readSentMail } from './packed-mail.ts';

export interface SentMailFilter {
  readonly to?: string | undefined;
  readonly caseId?: string | undefined;
  readonly newestFirst?: boolean;
}

/** The mails that were sent, in order. */
export function* sentMails(
  journal: Journal,
  { to, caseId, newestFirst = false }: SentMailFilter = {},
): Iterable<OutgoingMail> {
  for (const id of ids(journal, to, caseId, newestFirst)) {
    const mail = readSentMail(journal, id) as OutgoingMail;
    if (caseId === undefined || mail.tags['case'] === caseId) yield mail;
  }
}

export const sentMail = (journal: Journal, id: string): OutgoingMail | undefined =>
  /^\d{12}$/.test(id) ? readSentMail(journal, id) : undefined;

function* ids(
  journal: Journal,
  to: string | undefined,
  caseId: string | undefined,
  reverse: boolean,
): Iterable<string> {
  const prefix =
    to !== undefined
      ? mailKeys.sentToPrefix(to)
      : caseId !== undefined
        ? mailKeys.sentForCasePrefix(caseId)
        : mailKeys.sentPrefix;
  for (const { key } of journal.range(prefix, { reverse })) yield key.slice(prefix.length);
}
