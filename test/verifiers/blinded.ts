import { readFileSync } from 'node:fs';
import { verifier } from './python.ts';

/** What a verifier looks at, and the same blind to it. */
const blinded: readonly (readonly [what: string, sight: string, blind: string])[] = [
  ['to links', 'written != self.link', 'False'],
  ['to the head', 'head != self.link', 'False'],
  ['to the order of events', 'event.get("seq") != self.count + 1', 'False'],
  ['to links that were taken away', 'written is None and self.is_chained', 'False'],
  ['to a head that was taken away', 'self.is_chained != (head is not None)', 'False'],
  [
    'to what stands in an event',
    `return sha256(f"{link}\\n{canonical({'notices': [], **event})}")`,
    'return sha256(link)',
  ],
  ['to whose history it is', 'return sha256(f"{CHAIN_FORMAT}\\n{case_id}")', 'return sha256(CHAIN_FORMAT)'],
  ['to whether there is a chain', 'if not chain.is_chained:', 'if False:'],
  ['to counts', 'self.counts != self.counted', 'False'],
  ['to the last line', 'row["sha256"] != self.hashed.hexdigest()', 'False'],
];

/** The verifier in Python with one thing that it no longer looks at. */
export const blindedVerifiers = (): [what: string, text: string][] => {
  const text = readFileSync(verifier, 'utf8');
  return blinded.map(([what, sight, blind]) => {
    if (text.split(sight).length !== 2) throw new Error(`The verifier does not look ${what} by ${sight}, once`);
    return [what, text.replace(sight, blind)];
  });
};
