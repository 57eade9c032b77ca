import { type Due, dayOf } from '#schemas/civil-date.ts';
import type { Task } from '#schemas/task.ts';
import { fallsDueAt } from '#schemas/zoned-time.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { decidingBody } from './command.ts';

/** The instant or the day of a task. An action is due on a day; older versions gave its task an instant late on it. */
export const dueOf = ({ kind, dueAt }: Task): Due | undefined =>
  kind === 'follow-up' && dueAt !== undefined ? dayOf(dueAt) : dueAt;

/** The instant from which a task is overdue: a day is over when it is in the zone of the Committee. */
export function fallsDueOf(task: Task, network: Directory): string | undefined {
  const due = dueOf(task);
  return due && fallsDueAt(due, network.timeZoneOf(decidingBody));
}
