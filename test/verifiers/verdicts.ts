import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MovingError } from '#moving/moving-error.ts';
import { verifyHistories } from '#moving/verify-histories.ts';

export type Verdict = 'passes' | 'no chain' | 'altered' | 'unreadable';
type Counts = { readonly altered: readonly string[]; readonly unchained: number };

export const verdictOf = ({ altered, unchained }: Counts): Verdict => {
  if (altered.length > 0) return 'altered';
  return unchained > 0 ? 'no chain' : 'passes';
};

/** Of the verifier of ours. */
export function ours(file: string | Buffer): Verdict {
  try {
    return verdictOf(verifyHistories(Buffer.from(file)));
  } catch (error) {
    if (error instanceof MovingError) return 'unreadable';
    throw error;
  }
}

/** What the page of the format says that each verifier says. */
export function verdictsOfPage(): ReadonlyMap<string, { readonly ours: string; readonly theirs: string }> {
  const page = readFileSync(join(import.meta.dirname, '../../docs/history-format.md'), 'utf8');
  const [, table = ''] = page.split('## What notices what');
  const rows = [...table.matchAll(/^\| (.+?) \| `(.+?)` \| `(.+?)` \|$/gm)];
  return new Map(rows.map(([, what = '', ours = '', theirs = '']) => [what, { ours, theirs }]));
}
