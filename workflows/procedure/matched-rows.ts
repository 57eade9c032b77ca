/** A row, and where it stands. */
type Placed<T> = { readonly row: T; readonly at: number };
type Match<T> = readonly [was: Placed<T> | undefined, is: Placed<T> | undefined];

/**
 * Which row of before is which now: first those that are told by the same, then those in the same place, such as one of which a
 * name was mended. What is left has gone, or is new.
 */
export function matchedRows<T>(was: readonly T[], is: readonly T[], toldBy: (row: T) => unknown): Match<T>[] {
  const left = new Map(was.map((row, at) => [at, row]));
  const keys = new Map<string, number[]>();
  for (const [at, row] of left) {
    const key = JSON.stringify(toldBy(row)) ?? '';
    keys.set(key, [...(keys.get(key) ?? []), at]);
  }
  const take = (at: number | undefined): Placed<T> | undefined => {
    const row = at === undefined ? undefined : left.get(at);
    if (at === undefined || row === undefined) return undefined;
    left.delete(at);
    return { row, at };
  };
  const byKey = is.map((row) => take(keys.get(JSON.stringify(toldBy(row)) ?? '')?.shift()));
  const matched = is.map((row, at): Match<T> => [byKey[at] ?? take(at), { row, at }]);
  return [...matched, ...[...left].map(([at, row]): Match<T> => [{ row, at }, undefined])];
}
