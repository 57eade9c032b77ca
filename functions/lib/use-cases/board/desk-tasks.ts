import type { DeskTask, DeskTasks } from '#schemas/board.ts';
import { caseIdOfTask } from '#schemas/ids.ts';
import { calendarWriters } from '#workflows/books/calendar/writers.ts';
import { noticeTask } from '#workflows/circulation/tasks.ts';
import { assigneesOf } from '#workflows/network/assignees-of.ts';
import { shownTo } from '../../access.ts';
import type { Caller } from '../../caller.ts';
import { taskSummary } from '../../case-views.ts';
import { moduleOf } from '../../module-of.ts';
import type { Services } from '../../services.ts';
import { isMailTask } from '../close-mail-task.ts';
import { assertAwaited, type ListRequest } from '../list-request.ts';

/** Tasks looked at: those that are due first. */
const mostLooked = 50;

/**
 * The tasks of the caller's own desk, or of all desks where they look on. They are taken from the cases themselves: the index that lists them
 * may lag behind, and does not know who may read.
 */
export async function deskTasks(
  services: Services,
  caller: Caller,
  request: Pick<ListRequest, 'callerGone'>,
): Promise<DeskTasks> {
  const own = calendarWriters.filter((desk) => assigneesOf(caller).includes(desk));
  const desks = own.length === 0 ? calendarWriters : own;
  const network = await services.network.directory();
  assertAwaited(request);
  const found = await services.cases.tasksFor(desks, undefined, mostLooked + 1);
  const taskIds = found
    .slice(0, mostLooked)
    .flatMap(({ item: { task } }) => (isMailTask(task.taskId) ? [] : [task.taskId]));
  const caseIds = [...new Set(taskIds.map(caseIdOfTask))];
  assertAwaited(request);
  const stored = await services.cases.loadAll(caseIds);
  const items = await Promise.all(
    stored.map(async (each): Promise<DeskTask[]> => {
      if (each === undefined) return [];
      const module = await moduleOf(each.procedure);
      const state = shownTo(module, each.state, caller, network);
      if (state === undefined) return [];
      return Object.values(state.tasks).flatMap((task): DeskTask[] => {
        const desk = desks.find((whose) => task.assignees.includes(whose));
        if (desk === undefined || !module.isAsked(state, task)) return [];
        const falls = module.fallsDueOf(task, network);
        return [
          {
            ...taskSummary(module, { ...state, language: caller.language }, task),
            ...{ procedure: module.id, desk, isNotice: task.kind === noticeTask },
            isOverdue: falls !== undefined && falls <= caller.now,
          },
        ];
      });
    }),
  );
  return { items: items.flat().sort(mostUrgentFirst), isMore: found.length > mostLooked };
}

const mostUrgentFirst = (one: DeskTask, other: DeskTask): number =>
  Number(other.isOverdue) - Number(one.isOverdue) ||
  Number(other.isNotice) - Number(one.isNotice) ||
  (one.dueAt ?? '~').localeCompare(other.dueAt ?? '~') ||
  one.openedAt.localeCompare(other.openedAt);
