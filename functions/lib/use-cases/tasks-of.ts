import type { ListedTask } from '#schemas/api.ts';
import { caseIdOfTask } from '#schemas/ids.ts';
import { assigneesOf } from '#workflows/network/assignees-of.ts';
import type { Caller } from '../caller.ts';
import { taskSummary } from '../case-views.ts';
import { pageOf, placeOf } from '../cursor.ts';
import { mailTask } from '../mail-task-view.ts';
import { moduleOfCase } from '../module-of.ts';
import type { Page } from '../ports.ts';
import type { Services } from '../services.ts';
import { isMailTask } from './close-mail-task.ts';
import { assertAwaited, type ListRequest } from './list-request.ts';

export const tasksPerPage = 100;

/**
 * A page of the caller's open tasks, the most urgent first: those of the person, of its roles, and of the parties it
 * acts for. The secretariat's are also mails that were set aside.
 */
export async function tasksOf(
  services: Services,
  caller: Caller,
  request: ListRequest = {},
): Promise<Page<ListedTask>> {
  const list = ['tasks', caller.person.id];
  const after = placeOf(list, request.cursor);
  assertAwaited(request);
  const found = await services.cases.tasksFor(assigneesOf(caller), after, tasksPerPage + 1);
  const { items, cursor: next } = pageOf(list, found, tasksPerPage);
  const summaries = items.map(async ({ task, ...named }) =>
    isMailTask(task.taskId)
      ? mailTask(task, named.title, caller.language)
      : taskSummary(await moduleOfCase(caseIdOfTask(task.taskId)), { ...named, language: caller.language }, task),
  );
  return { items: await Promise.all(summaries), cursor: next };
}
