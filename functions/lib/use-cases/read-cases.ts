import type { CaseSummary, EventView, TaskView } from '#schemas/api.ts';
import type { EventEnvelope } from '#schemas/event.ts';
import { caseIdOfTask, TaskId } from '#schemas/ids.ts';
import type { ToldEvent, ViewedCase } from '#schemas/sections/viewed-case.ts';
import { correctionsIn } from '#workflows/procedure/corrections.ts';
import { evidenceOfEvent } from '#workflows/procedure/evidence-of-event.ts';
import type { Ends } from '#workflows/procedure/form-changes.ts';
import type { Forms, Values } from '#workflows/procedure/forms.ts';
import type { Procedure, WithheldChoice } from '#workflows/procedure/procedure.ts';
import { registry } from '#workflows/registry.ts';
import type { Caller } from '../caller.ts';
import { caseView, summaryView, taskView } from '../case-views.ts';
import { cursorAt, placeOf } from '../cursor.ts';
import { NotFoundError } from '../errors.ts';
import { everyModule, moduleOf } from '../module-of.ts';
import { notAmong } from '../not-among.ts';
import type { Page } from '../ports.ts';
import { type ReadableCase, readableCase } from '../readable-case.ts';
import { readerOf } from '../reader-of.ts';
import type { Services } from '../services.ts';
import type { ListRequest } from './list-request.ts';
import { type CaseFilter, readableCases } from './readable-cases.ts';
import { casesPerPage, type PageRequest } from './readable-page.ts';

export const viewCase = async (
  services: Services,
  caller: Caller,
  caseId: string,
  compared?: Ends,
): Promise<ViewedCase> => caseView(await readableCase(services, caller, caseId), caller.language, compared);

export const historyOf = async (services: Services, caller: Caller, caseId: string): Promise<EventView[]> =>
  toldHistory(await readableCase(services, caller, caseId)).map(({ told: _, ...event }) => event);

const eventView = (event: EventEnvelope): EventView => {
  const evidence = evidenceOfEvent(event);
  return evidence === undefined ? event : { ...event, evidence };
};

/** An event of the reader's as pages tell it. */
export const toldEvent = ({ tell }: Pick<Procedure, 'tell'>, event: EventEnvelope): ToldEvent => ({
  ...eventView(event),
  told: tell(event),
});

/** A history as far as it is a reader's, each correction with the number of what it corrects, and the other way round. */
function toldHistory({ module, history }: Pick<ReadableCase, 'module' | 'history'>): ToldEvent[] {
  const events = history.map((event) => toldEvent(module, event));
  const pairs = correctionsIn(events);
  return events.map((event) => ({ ...event, ...pairs.get(event.seq) }));
}

/** What a page of a case shows; both are the case as it was at one instant. */
export type CasePageData = { readonly view: ViewedCase; readonly history: readonly ToldEvent[] };

export const casePage = async (
  services: Services,
  caller: Caller,
  caseId: string,
  compared?: Ends,
): Promise<CasePageData> => pageOf(await readableCase(services, caller, caseId), caller, compared);

/** What a page shows of a case that was read for its reader. */
export const pageOf = (found: ReadableCase, caller: Caller, compared?: Ends): CasePageData => ({
  view: caseView(found, caller.language, compared),
  history: toldHistory(found),
});

/**
 * A page of the cases that the caller may read, the latest opened first; a page may be short, and is not the last for that.
 * @throws InvalidInputError for a procedure or state that there is not, BadCursorError
 */
export async function listCases(
  services: Services,
  caller: Caller,
  { cursor, callerGone, limit = casesPerPage, ...filter }: CaseFilter & ListRequest & Pick<PageRequest, 'limit'>,
): Promise<Page<CaseSummary>> {
  if (filter.procedure !== undefined && !Object.hasOwn(registry, filter.procedure))
    throw notAmong('procedure', Object.keys(registry));
  const modules = filter.procedure === undefined ? await everyModule() : [await moduleOf(filter.procedure)];
  const states = modules.flatMap(({ situations }) => situations);
  if (filter.state !== undefined && !states.includes(filter.state)) throw notAmong('state', states);
  const list = ['cases', caller.person.id, filter.procedure, filter.state];
  const { cases, goesOnAfter } = await readableCases(services, caller, filter, placeOf(list, cursor), {
    callerGone,
    limit,
  });
  const reader = readerOf(caller, await services.network.directory());
  return {
    items: cases.map(({ module, stored }) => summaryView(module, stored.state, reader, caller.language)),
    cursor: goesOnAfter === undefined ? null : cursorAt(list, goesOnAfter),
  };
}

/** Of all procedures, each once, with a procedure that has words for it. */
export const situations = async (): Promise<[situation: string, procedure: string][]> => [
  ...new Map((await everyModule()).flatMap(({ id, situations: own }) => own.map((each) => [each, id] as const))),
];

/** What the page of a task shows; `task` is null when it has closed. */
export type TaskPage = CasePageData & {
  readonly task: TaskView | null;
  /** Choices of the task that are not offered now. */
  readonly withheld: readonly WithheldChoice[];
  readonly start: Start;
  readonly offersOf: Forms['offersOf'];
};

/** What the form of a task of a kind starts with, as its case stands for whoever reads it. */
export type Start = (kind: string) => Values;

export async function taskPage(services: Services, caller: Caller, taskId: string): Promise<TaskPage> {
  if (!TaskId.safeParse(taskId).success) throw new NotFoundError('no-such-task');
  const found = await readableCase(services, caller, caseIdOfTask(taskId));
  const { module, state } = found;
  const open = state.tasks[taskId];
  if (open === undefined && state.closedTasks[taskId] === undefined) throw new NotFoundError('no-such-task');
  const { network, at } = found.reader;
  return {
    ...pageOf(found, caller),
    task: open === undefined ? null : taskView(module, { ...state, language: caller.language }, open),
    withheld: open === undefined ? [] : module.withheldChoices(state, open, network, at),
    start: (kind) => module.forms.startOf(kind, state, found.history),
    offersOf: (opening, entered) => module.forms.offersOf({ ...opening, state, ...(open && { task: open }) }, entered),
  };
}
