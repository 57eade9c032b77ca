import { sha256 } from '#functions/lib/hash.ts';
import { countOnce, type Limit } from '#functions/lib/rate-limit.ts';
import type { Services } from '#functions/lib/services.ts';
import type { MailVerdicts } from '#schemas/received-mail.ts';
import type { ParsedMail } from './parsed-mail.ts';

const anHour = { perSeconds: 3600 } as const;
const aDay = { perSeconds: 24 * 3600 } as const;

/**
 * How many answers of ours one mailbox gets. A program that answers and does not say so is not known for one (RFC 3834, section
 * 2): between it and us this is what ends the talk. Whoever only names a mailbox as theirs uses up nothing of what its holder has.
 */
const ofMailbox = {
  proven: [
    { name: 'mail-answers-of-hour', most: 10, ...anHour },
    { name: 'mail-answers-of-day', most: 40, ...aDay },
  ],
  claimed: [
    { name: 'mail-answers-claimed-of-hour', most: 10, ...anHour },
    { name: 'mail-answers-claimed-of-day', most: 20, ...aDay },
  ],
} as const satisfies Record<string, readonly Limit[]>;

/** Of all mailboxes together that somebody names as theirs without proof: what strangers make us send, whomever they name. */
const claimedByAll: Limit = { name: 'mail-answers-claimed', most: 60, ...anHour };

/** The same words to the same address are told of once. */
const sameOfDay: Limit = { name: 'mail-answers-same', most: 1, ...aDay };

export type AnswerTo = { readonly to: string; readonly now: string; readonly verdicts: Pick<MailVerdicts, 'dmarc'> };

/** Counts an answer to a mailbox; whether it may be sent. The mail that it would answer is seen by the secretariat all the same. */
export async function mayAnswer(
  { counters }: Pick<Services, 'counters'>,
  { to, now, verdicts }: AnswerTo,
): Promise<boolean> {
  const isProven = verdicts.dmarc === 'pass';
  for (const limit of ofMailbox[isProven ? 'proven' : 'claimed'])
    if ((await countOnce(counters, limit, { subject: to, now })) === undefined) return false;
  return isProven || (await countOnce(counters, claimedByAll, { subject: '', now })) !== undefined;
}

/** The same, of what is told once: a mail that comes again, under whatever Message-ID, is not answered again. */
export async function mayTellOnce(
  services: Pick<Services, 'counters'>,
  answer: AnswerTo,
  what: string,
  { subject, text }: Pick<ParsedMail, 'subject' | 'text'>,
): Promise<boolean> {
  const { to, now } = answer;
  const same = sha256(JSON.stringify([to, what, subject, text]));
  if ((await countOnce(services.counters, sameOfDay, { subject: same, now })) === undefined) return false;
  return mayAnswer(services, answer);
}
