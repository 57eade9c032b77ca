import type { CaseSummary, CaseView, EventView, TaskView } from '#schemas/api.ts';
import { CaseId, caseIdOfTask, TaskId } from '#schemas/ids.ts';
import { registry } from '#workflows/registry.ts';
import { assertMayRead, mayRead } from '../access.ts';
import { assigneesOf, type Caller } from '../caller.ts';
import { caseView, summaryView, taskView } from '../case-views.ts';
import { NotFoundError } from '../errors.ts';
import { moduleOf, moduleOfCase } from '../execute.ts';
import type { CaseWithHistory, Page } from '../ports.ts';
import type { Services } from '../services.ts';

const pageSize = 50;

/** A case that the caller may read. @throws NotFoundError for one that does not exist or is not for them. */
async function readable(services: Services, caller: Caller, caseId: string): Promise<CaseWithHistory> {
  const found = CaseId.safeParse(caseId).success ? await services.cases.loadWithHistory(caseId) : undefined;
  if (found === undefined) throw new NotFoundError('no-such-case');
  const { procedure, state } = found.stored;
  assertMayRead(moduleOf(procedure), state, caller, await services.network.directory());
  return found;
}

export async function viewCase(services: Services, caller: Caller, caseId: string): Promise<CaseView> {
  const { stored, history } = await readable(services, caller, caseId);
  return caseView(moduleOf(stored.procedure), stored.state, history, caller.language);
}

export async function historyOf(services: Services, caller: Caller, caseId: string): Promise<EventView[]> {
  return [...(await readable(services, caller, caseId)).history];
}

/**
 * A page of the cases that the caller may read: by procedure and situation, those that wait for somebody first, the
 * latest change first. The cursor names the situation that the next page goes on with.
 */
export async function listCases(
  services: Services,
  caller: Caller,
  filter: {
    readonly procedure?: string | undefined;
    readonly state?: string | undefined;
    readonly cursor?: string | undefined;
  },
): Promise<Page<CaseSummary>> {
  const network = await services.network.directory();
  const modules = filter.procedure === undefined ? Object.values(registry) : [moduleOf(filter.procedure)];
  const places = modules.flatMap((module) =>
    module.situations
      .filter((situation) => filter.state === undefined || situation === filter.state)
      .map((situation) => ({ module, situation })),
  );
  const [start, within] = readCursor(filter.cursor);
  const items: CaseSummary[] = [];
  let cursor = within;
  for (let place = start; place < places.length; place += 1) {
    const { module, situation } = places[place] as (typeof places)[number];
    do {
      const page = await services.cases.list(module.id, situation, cursor, pageSize - items.length);
      const visible = page.items.filter(({ state }) => mayRead(module, state, caller, network));
      items.push(...visible.map(({ state }) => summaryView(module, state, caller.language)));
      cursor = page.cursor ?? undefined;
      if (items.length >= pageSize)
        return { items, cursor: writeCursor(cursor === undefined ? place + 1 : place, cursor) };
    } while (cursor !== undefined);
  }
  return { items, cursor: null };
}

/** The caller's open tasks: those of the person, of its roles, and of the parties it acts for. */
export async function tasksOf(services: Services, caller: Caller): Promise<TaskView[]> {
  const found = await services.cases.tasksFor(assigneesOf(caller));
  return found
    .map(({ task, title }) => taskView(moduleOfCase(caseIdOfTask(task.taskId)), title, task))
    .sort(
      (one, other) =>
        (one.dueAt ?? '9').localeCompare(other.dueAt ?? '9') || one.openedAt.localeCompare(other.openedAt),
    );
}

/** What the page of a task shows; `task` is null when it has closed. */
export async function taskPage(
  services: Services,
  caller: Caller,
  taskId: string,
): Promise<{ task: TaskView | null; view: CaseView; history: EventView[] }> {
  if (!TaskId.safeParse(taskId).success) throw new NotFoundError('no-such-task');
  const { stored, history } = await readable(services, caller, caseIdOfTask(taskId));
  const { procedure, state } = stored;
  const open = state.tasks[taskId];
  if (open === undefined && state.closedTasks[taskId] === undefined) throw new NotFoundError('no-such-task');
  return {
    task: open === undefined ? null : taskView(moduleOf(procedure), state.title, open),
    view: caseView(moduleOf(procedure), state, history, caller.language),
    history: [...history],
  };
}

const writeCursor = (place: number, cursor: string | undefined): string => `${place}.${cursor ?? ''}`;

function readCursor(cursor: string | undefined): [number, string | undefined] {
  const [, place = '0', within] = /^(\d{1,4})\.([\w-]*)$/.exec(cursor ?? '') ?? [];
  return [Number(place), within === '' ? undefined : within];
}
