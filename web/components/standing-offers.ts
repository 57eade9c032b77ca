import type { TaskSummary } from '#schemas/api.ts';

/** Open as long as the case is and asked of nobody: what one may do, apart from what waits for one. */
const kinds: ReadonlySet<string> = new Set(['withdraw', 'defer']);

export const isOffer = (task: TaskSummary): boolean => kinds.has(task.kind);

/** What waits first, the earliest due before the others, then in the order of opening. */
export const byUrgency = (one: TaskSummary, other: TaskSummary): number =>
  (one.dueAt ?? '9').localeCompare(other.dueAt ?? '9') || one.openedAt.localeCompare(other.openedAt);
