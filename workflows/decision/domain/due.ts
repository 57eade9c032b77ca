import { type Due, dayOf } from '#schemas/civil-date.ts';
import type { Task } from '#schemas/task.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { fallsDueOf as instantOf } from '#workflows/procedure/due.ts';
import { decidingBody } from './committee.ts';

/** The instant or the day of a task. An action is due on a day; older versions gave its task an instant late on it. */
export const dueOf = ({ kind, dueAt }: Task): Due | undefined =>
  kind === 'follow-up' && dueAt !== undefined ? dayOf(dueAt) : dueAt;

/** In whose days actions are due. */
export const timeZoneOf = (network: Directory): string => network.timeZoneOf(decidingBody);

/** The instant from which a task is overdue: a day is over when it is in the zone of the Committee. */
export const fallsDueOf = (task: Task, network: Directory): string | undefined =>
  instantOf(dueOf(task), timeZoneOf(network));
