/** What TransactWriteItems takes (API reference). */
export const mostItems = 100;

/** Parts that each fit into one transaction. */
export const inChunks = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / mostItems) }, (_, index) =>
    items.slice(index * mostItems, (index + 1) * mostItems),
  );
