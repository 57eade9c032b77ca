import type { TaskSummary } from '#schemas/api.ts';
import { caseIdOfTask } from '#schemas/ids.ts';
import { assigneesOf, type Caller } from '../caller.ts';
import { taskSummary } from '../case-views.ts';
import { pageOf, placeOf } from '../cursor.ts';
import { moduleOfCase } from '../execute.ts';
import type { Page } from '../ports.ts';
import type { Services } from '../services.ts';

export const tasksPerPage = 100;

/**
 * A page of the caller's open tasks, the latest opened first: those of the person, of its roles, and of the parties it
 * acts for.
 */
export async function tasksOf(
  services: Services,
  caller: Caller,
  { cursor }: { readonly cursor?: string | undefined } = {},
): Promise<Page<TaskSummary>> {
  const list = ['tasks', caller.person.id];
  const found = await services.cases.tasksFor(assigneesOf(caller), placeOf(list, cursor), tasksPerPage + 1);
  const { items, cursor: next } = pageOf(list, found, tasksPerPage);
  const summaries = items.map(({ task, title }) => taskSummary(moduleOfCase(caseIdOfTask(task.taskId)), title, task));
  return { items: summaries, cursor: next };
}
