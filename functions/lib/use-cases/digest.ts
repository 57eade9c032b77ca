import type { TaskSummary } from '#schemas/api.ts';
import type { Due } from '#schemas/civil-date.ts';
import { caseIdOfTask } from '#schemas/ids.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import type { Saying } from '#schemas/sections/saying.ts';
import { titleIn } from '#schemas/text/titles.ts';
import { assigneesOf } from '#workflows/network/assignees-of.ts';
import type { Procedure, Reader } from '#workflows/procedure/procedure.ts';
import { mayHandleMail, mayWatch, shownTo } from '../access.ts';
import type { Caller } from '../caller.ts';
import { taskSummary } from '../case-views.ts';
import { everyModule, moduleOf, moduleOfCase } from '../module-of.ts';
import type { StoredCase } from '../ports.ts';
import { readerOf } from '../reader-of.ts';
import type { Services } from '../services.ts';
import { type Expectation, missedBy } from '../watch.ts';
import { isMailTask } from './close-mail-task.ts';
import { readableCases } from './readable-cases.ts';

/** A task that the reader is asked for, with the procedure whose words say what is asked. */
export type AskedTask = TaskSummary & { readonly procedure: string; readonly overdue: boolean };

/** An open case that the reader keeps an eye on. */
export type OpenCase = {
  readonly caseId: string;
  readonly procedure: string;
  readonly situation: string;
  readonly title: string;
  readonly since: string;
  readonly waitingFor: Saying;
  /** The next instant or day that somebody has to keep; undefined where only people move the case. */
  readonly dueAt?: Due | undefined;
  readonly overdue: boolean;
  /** What did not happen by itself, of a case that stands still. */
  readonly missed?: Expectation | undefined;
};

export type Digest = {
  /** The earliest due first, then in the order of opening. */
  readonly tasks: readonly AskedTask[];
  /** How many mails from outside were set aside or are held back, and wait for the secretariat. */
  readonly mails: number;
  /** For those who watch over all cases: what stands still first, then what only waits for people, the longest first. */
  readonly cases: readonly OpenCase[];
};

export const isEmpty = ({ tasks, mails, cases }: Digest): boolean =>
  tasks.length === 0 && mails === 0 && cases.length === 0;

const pageSize = 50;

/** What waits for somebody at this instant, of the cases that they may read. */
export async function digestFor(services: Services, caller: Caller): Promise<Digest> {
  const { ofCases, setAside } = await openTasks(services, caller);
  const heldBack = mayHandleMail(caller) ? (await services.receivedMails.heldBack()).length : 0;
  return {
    tasks: await askedOf(services, caller, ofCases),
    mails: setAside + heldBack,
    cases: mayWatch(caller) ? await openCases(services, caller) : [],
  };
}

/** Looked up in the cases themselves: the index that lists tasks may lag behind, and does not know who may read. */
async function askedOf(services: Services, caller: Caller, tasks: readonly TaskSummary[]): Promise<AskedTask[]> {
  const network = await services.network.directory();
  const cases = new Map<string, StoredCase | undefined>();
  const caseIds = [...new Set(tasks.map(({ caseId }) => caseId))];
  for (let first = 0; first < caseIds.length; first += pageSize) {
    const page = caseIds.slice(first, first + pageSize);
    const loaded = await Promise.all(page.map((caseId) => services.cases.load(caseId)));
    for (const [index, caseId] of page.entries()) cases.set(caseId, loaded[index]);
  }
  const asked = tasks.map(async (view) => {
    const stored = cases.get(view.caseId);
    if (stored === undefined) return [];
    const module = await moduleOf(stored.procedure);
    const state = shownTo(module, stored.state, caller, network);
    const task = state?.tasks[view.taskId];
    if (state === undefined || task === undefined || !module.isAsked(state, task)) return [];
    return [{ ...view, procedure: module.id, overdue: isPast(module.fallsDueOf(task, network), caller.now) }];
  });
  return (await Promise.all(asked)).flat();
}

/** All of them, page by page: those of cases in the order in which a digest lists them, and of how many mails there is one. */
async function openTasks(services: Services, caller: Caller): Promise<{ ofCases: TaskSummary[]; setAside: number }> {
  const tasks: TaskSummary[] = [];
  let setAside = 0;
  for (let before: string | undefined, isLast = false; !isLast; ) {
    const page = await services.cases.tasksFor(assigneesOf(caller), before, pageSize);
    const ofCases = page.filter(({ item: { task } }) => !isMailTask(task.taskId));
    setAside += page.length - ofCases.length;
    for (const { item } of ofCases) {
      const module = await moduleOfCase(caseIdOfTask(item.task.taskId));
      const { task, ...named } = item;
      tasks.push(taskSummary(module, { ...named, language: caller.language }, task));
    }
    before = page.at(-1)?.place;
    isLast = page.length < pageSize;
  }
  return { ofCases: tasks.sort(byDueInstant), setAside };
}

const byDueInstant = (one: TaskSummary, other: TaskSummary): number =>
  (one.dueAt ?? '9').localeCompare(other.dueAt ?? '9') || one.openedAt.localeCompare(other.openedAt);

async function openCases(services: Services, caller: Caller): Promise<OpenCase[]> {
  const reader = readerOf(caller, await services.network.directory());
  // By id: a case that moves on meanwhile is met in two situations.
  const found = new Map<string, OpenCase>();
  for (const { id: procedure, openSituations } of await everyModule()) {
    for (const state of openSituations) {
      let after: string | undefined;
      do {
        const { cases, goesOnAfter } = await readableCases(services, caller, { procedure, state }, after);
        for (const { module, stored } of cases)
          found.set(stored.state.caseId, openCase(module, stored, reader, caller.language));
        after = goesOnAfter;
      } while (after !== undefined);
    }
  }
  return [...found.values()].sort(byUrgency);
}

const isPast = (instant: string | undefined, now: string): boolean => instant !== undefined && instant <= now;

function openCase(module: Procedure, stored: StoredCase, reader: Reader, language: InterfaceLanguage): OpenCase {
  const { state } = stored;
  const { network, at: now } = reader;
  const asked = Object.values(state.tasks).filter((task) => module.isAsked(state, task));
  const { deadline } = module.summaryOf(state, reader);
  const [next] = asked
    .flatMap((task) => {
      const fallsDue = module.fallsDueOf(task, network);
      return fallsDue === undefined ? [] : [{ due: module.dueOf(task), fallsDue }];
    })
    .sort((one, other) => one.fallsDue.localeCompare(other.fallsDue));
  return {
    caseId: state.caseId,
    procedure: module.id,
    situation: state.at,
    title: titleIn(language, state),
    since: state.since,
    waitingFor: module.waitingFor(state, reader),
    dueAt: deadline ?? next?.due,
    overdue: isPast(deadline ?? next?.fallsDue, now),
    missed: missedBy(stored, now),
  };
}

/** What nobody is reminded of comes first: it stands until somebody sees it. */
function byUrgency(one: OpenCase, other: OpenCase): number {
  const rank = ({ missed, dueAt }: OpenCase) => (missed ? 0 : dueAt === undefined ? 1 : 2);
  const instant = ({ missed, dueAt, since }: OpenCase) => missed?.by ?? dueAt ?? since;
  return rank(one) - rank(other) || instant(one).localeCompare(instant(other));
}
