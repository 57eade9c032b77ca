import type { ListedTask } from '#schemas/api.ts';

/** Open as long as the case is and asked of nobody: what one may do, apart from what waits for one. */
const kinds: ReadonlySet<string> = new Set(['withdraw', 'defer']);

export const isOffer = (task: ListedTask): boolean => kinds.has(task.kind);

/** What waits first, the earliest due before the others, then in the order of opening. */
export const byUrgency = (one: ListedTask, other: ListedTask): number =>
  (one.dueAt ?? '9').localeCompare(other.dueAt ?? '9') || one.openedAt.localeCompare(other.openedAt);
