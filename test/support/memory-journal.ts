import type { Journal, RangeOptions } from '#local/journal/journal.ts';

/** A journal without a disk, for runs of thousands of cases; test/contract holds it to what the real one does. */
export function createMemoryJournal(): Journal {
  const values = new Map<string, string>();
  let keys: string[] | undefined;
  const sorted = () => {
    keys ??= [...values.keys()].sort();
    return keys;
  };
  return {
    async commit(ops) {
      for (const op of ops) {
        if ('delete' in op) values.delete(op.delete);
        else values.set(op.put, JSON.stringify('pieces' in op ? Buffer.concat(op.pieces) : op.value));
      }
      keys = undefined;
    },
    get: (key) => parsed(values.get(key)),
    *range(prefix, { after, limit = Number.POSITIVE_INFINITY, reverse = false }: RangeOptions = {}) {
      const inRange = sorted().filter((key) => key.startsWith(prefix));
      const ordered = reverse ? inRange.reverse() : inRange;
      const from = after === undefined ? ordered : ordered.filter((key) => (reverse ? key < after : key > after));
      for (const key of from.slice(0, limit)) yield { key, value: parsed(values.get(key)) };
    },
    async close() {},
  };
}

const parsed = (text: string | undefined): unknown => (text === undefined ? undefined : JSON.parse(text));
