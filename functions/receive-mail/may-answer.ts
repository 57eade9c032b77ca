import { countOnce, type Limit } from '#functions/lib/rate-limit.ts';
import type { Services } from '#functions/lib/services.ts';

/**
 * How many answers of ours one mailbox gets. A program that answers and does not say so is not known for one (RFC 3834, section
 * 2): between it and us this is what ends the talk.
 */
const limits: readonly Limit[] = [
  { name: 'mail-answers-of-hour', most: 10, perSeconds: 3600 },
  { name: 'mail-answers-of-day', most: 40, perSeconds: 24 * 3600 },
];

/** Counts an answer to somebody; whether it may be sent. The mail that it would answer is passed on all the same. */
export async function mayAnswer({ counters }: Pick<Services, 'counters'>, to: string, now: string): Promise<boolean> {
  for (const limit of limits) if ((await countOnce(counters, limit, { subject: to, now })) === undefined) return false;
  return true;
}
