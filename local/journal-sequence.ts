import type { Journal } from './journal/journal.ts';

/** Gives ids in rising order, 12 digits long, that go on after those below `prefix` in the journal. */
export function createSequence(journal: Journal, prefix: string): () => string {
  let last = 0;
  for (const { key } of journal.range(prefix, { reverse: true, limit: 1 })) last = Number(key.slice(prefix.length));
  return () => {
    last += 1;
    return String(last).padStart(12, '0');
  };
}
