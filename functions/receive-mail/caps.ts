import { countOnce, type Limit } from '#functions/lib/rate-limit.ts';
import type { Services } from '#functions/lib/services.ts';
import type { ReceivedMail } from '#schemas/received-mail.ts';

/** As much as an SMTP server of ours takes (local/smtp/refusals.ts); SES takes four times that. */
export const mostMailBytes = 10 * 1024 * 1024;

const anHour = { perSeconds: 3600 } as const;

/** Mails that are passed on: the secretariat's own mailbox must stay of use in a flood. What is beyond is held back. */
const limits = {
  stranger: { name: 'mail-stranger', most: 20, ...anHour },
  strangers: { name: 'mail-strangers', most: 200, ...anHour },
  /** Whoever writes under the address of somebody we know, proven or not: each counts apart from the other. */
  proven: { name: 'mail-proven', most: 60, ...anHour },
  claimed: { name: 'mail-claimed', most: 20, ...anHour },
} satisfies Record<string, Limit>;

/**
 * Counts a mail; whether it is to be held back. Strangers never use up what people of the roster have, and a sender who is
 * over the limit does not use up what all strangers have.
 * @param known the mailbox of the roster that it is from
 */
export async function isTooMuch(
  { counters }: Pick<Services, 'counters'>,
  { at: now, envelope, verdicts }: Pick<ReceivedMail, 'at' | 'envelope' | 'verdicts'>,
  known: string | undefined,
): Promise<boolean> {
  const exceeds = async (limit: Limit, subject: string) =>
    (await countOnce(counters, limit, { subject, now })) === undefined;
  if (known !== undefined) return exceeds(verdicts.dmarc === 'pass' ? limits.proven : limits.claimed, known);
  return (await exceeds(limits.stranger, envelope.from.toLowerCase())) || exceeds(limits.strangers, '');
}
