import type { CaseSummary, CaseView, EventView, TaskView } from '#schemas/api.ts';
import { CaseId, caseIdOfTask, TaskId } from '#schemas/ids.ts';
import type { WithheldChoice } from '#workflows/procedure/procedure.ts';
import { registry } from '#workflows/registry.ts';
import { assertMayRead } from '../access.ts';
import type { Caller } from '../caller.ts';
import { caseView, summaryView, taskView } from '../case-views.ts';
import { cursorAt, placeOf } from '../cursor.ts';
import { InvalidInputError, NotFoundError } from '../errors.ts';
import { moduleOf } from '../execute.ts';
import type { CaseWithHistory, Page } from '../ports.ts';
import type { Services } from '../services.ts';
import type { ListRequest } from './list-request.ts';
import { type CaseFilter, readableCases } from './readable-cases.ts';

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
 * A page of the cases that the caller may read, the latest opened first; a page may be short, and is not the last for that.
 * @throws InvalidInputError for a procedure or state that there is not, BadCursorError
 */
export async function listCases(
  services: Services,
  caller: Caller,
  { cursor, callerGone, ...filter }: CaseFilter & ListRequest,
): Promise<Page<CaseSummary>> {
  const procedures = filter.procedure === undefined ? Object.keys(registry) : [filter.procedure];
  if (filter.procedure !== undefined && !Object.hasOwn(registry, filter.procedure))
    throw notAmong('procedure', Object.keys(registry));
  const states = procedures.flatMap((procedure) => moduleOf(procedure).situations);
  if (filter.state !== undefined && !states.includes(filter.state)) throw notAmong('state', states);
  const list = ['cases', caller.person.id, filter.procedure, filter.state];
  const { cases, goesOnAfter } = await readableCases(services, caller, filter, placeOf(list, cursor), { callerGone });
  return {
    items: cases.map(({ module, stored }) => summaryView(module, stored.state, caller.language)),
    cursor: goesOnAfter === undefined ? null : cursorAt(list, goesOnAfter),
  };
}

const notAmong = (field: string, choices: readonly string[]): InvalidInputError =>
  new InvalidInputError([{ field, code: 'not-a-choice', params: { choices: choices.join(', ') } }]);

/** What the page of a task shows; `task` is null when it has closed. */
export type TaskPage = {
  readonly task: TaskView | null;
  readonly view: CaseView;
  readonly history: EventView[];
  /** Choices of the task that are not offered now. */
  readonly withheld: readonly WithheldChoice[];
};

export async function taskPage(services: Services, caller: Caller, taskId: string): Promise<TaskPage> {
  if (!TaskId.safeParse(taskId).success) throw new NotFoundError('no-such-task');
  const { stored, history } = await readable(services, caller, caseIdOfTask(taskId));
  const { procedure, state } = stored;
  const open = state.tasks[taskId];
  const network = await services.network.directory();
  if (open === undefined && state.closedTasks[taskId] === undefined) throw new NotFoundError('no-such-task');
  return {
    task: open === undefined ? null : taskView(moduleOf(procedure), state.title, open),
    view: caseView(moduleOf(procedure), state, history, caller.language),
    history: [...history],
    withheld: open === undefined ? [] : moduleOf(procedure).withheldChoices(state, open, network, caller.now),
  };
}
