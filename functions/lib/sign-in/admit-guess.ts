import { countMany, countOnce, type Limit, uncount } from '../rate-limit.ts';
import type { Services } from '../services.ts';
import type { SignInCode } from './ports.ts';
import { shortDigits } from './sign-in-code.ts';
import * as limits from './sign-in-limits.ts';

/**
 * Counts a guess at a code before it is looked at. Undefined when it is not looked at: then nobody learns whether it
 * was right. Otherwise what to call when it was, since only wrong ones stay counted.
 */
export async function admitGuess(
  { counters }: Services,
  code: SignInCode,
  { digits, isFirst, now }: { readonly digits: number; readonly isFirst: boolean; readonly now: string },
): Promise<(() => Promise<void>) | undefined> {
  if (digits !== shortDigits) return async () => {};
  const { browser, source } = code;
  const counted = (subject: string) => ({ subject, now });
  if (browser !== undefined) {
    // Its codes grow longer, and go on working.
    await countOnce(counters, limits.guessesOfKnownBrowser, counted(browser));
    return () => uncount(counters, limits.guessesOfKnownBrowser, counted(browser));
  }
  // A first guess has room that further ones have not: whoever asked before others began to guess types theirs once.
  const most = isFirst ? limits.guessesInAll.most : limits.calm;
  const all = counted(limits.everybody);
  if ((await countMany(counters, limits.guessesInAll, all, 1, most)) === undefined) return undefined;
  await countOnce(counters, limits.guessesOfSourceInCalm, counted(source));
  return async () => {
    const back: readonly (readonly [Limit, string, string])[] = [
      [limits.guessesInAll, limits.everybody, now],
      [limits.guessesOfSourceInCalm, source, now],
      [limits.shortCodesOfSource, source, code.issuedAt],
    ];
    for (const [limit, subject, at] of back) await uncount(counters, limit, { subject, now: at });
  };
}
