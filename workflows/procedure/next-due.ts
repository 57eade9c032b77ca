/**
 * The earliest due of those that are open, with its place in the list: whoever owes several works through them one at a
 * time, so that a task names exactly one.
 */
export function nextDue<T extends { readonly dueAt: string }>(
  items: readonly T[],
  isOpen: (item: T) => boolean,
): (T & { readonly index: number }) | undefined {
  return items
    .map((item, index) => ({ ...item, index }))
    .filter(isOpen)
    .sort((one, other) => one.dueAt.localeCompare(other.dueAt))[0];
}
