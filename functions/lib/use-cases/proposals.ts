import type { AssignmentProposal, ProposedCase } from '#schemas/assignment.ts';
import type { CaseState } from '#schemas/case-state.ts';
import { caseIdOfTask, type PersonId, TaskId } from '#schemas/ids.ts';
import { shownLine } from '#schemas/text/shown.ts';
import { titleIn } from '#schemas/text/titles.ts';
import { say } from '#words/say.ts';
import { type ExplainedWork, explain } from '#workflows/assignment/explain.ts';
import type { Candidate, Problem, Work } from '#workflows/assignment/problem.ts';
import { capacityFor } from '#workflows/network/assignees-of.ts';
import type { Directory } from '#workflows/network/directory.ts';
import type { Assigning } from '#workflows/procedure/assigning.ts';
import type { Procedure } from '#workflows/procedure/procedure.ts';
import { capacityToAct } from '../access.ts';
import type { Caller } from '../caller.ts';
import { ForbiddenError, InvalidInputError, NotFoundError, TooManyRequestsError } from '../errors.ts';
import { everyModule } from '../module-of.ts';
import { countOnce, type Limit, tooMany } from '../rate-limit.ts';
import { readableCase } from '../readable-case.ts';
import type { Services } from '../services.ts';
import { readableAmong } from './readable-among.ts';

/** More cases than these are not shared out at once; the first proposal is acted on before the next. */
const mostCases = 500;
/** More open works of somebody are not counted: nobody with so many is proposed. */
const mostCounted = 100;

/** A proposal may take a processor for as long as whoever asks waits. */
const mostProposals: Limit = { name: 'proposed', most: 60, perSeconds: 3600 };

type Assigned = Procedure & { readonly assigning: Assigning<CaseState> };

/** A case for which people may be proposed, as the caller may see it. */
type Open = { readonly module: Assigned; readonly state: CaseState; readonly taskId: string };

const assigns = (module: Procedure): module is Assigned => module.assigning !== undefined;

/**
 * Whom to ask on one task, computed for its case alone. Nothing is written and nobody is told.
 * @param keep who is to be among them in any case
 * @throws NotFoundError, ForbiddenError, InvalidInputError where somebody cannot be kept
 */
export async function proposalFor(
  services: Services,
  caller: Caller,
  taskId: string,
  keep: readonly PersonId[] = [],
): Promise<AssignmentProposal> {
  if (!TaskId.safeParse(taskId).success) throw new NotFoundError('no-such-task');
  const { module, state } = await readableCase(services, caller, caseIdOfTask(taskId));
  if (state.tasks[taskId] === undefined || !assigns(module)) throw new NotFoundError('no-such-task');
  const open = openFor(caller, module, state);
  if (open?.taskId !== taskId) throw new ForbiddenError();
  return propose(services, caller, [open], keep);
}

/** Whom to ask for all cases that wait for people, shared out together. @throws ForbiddenError for all but those who ask people */
export async function proposalForAll(services: Services, caller: Caller): Promise<AssignmentProposal> {
  const modules = (await everyModule()).filter(assigns);
  capacityToAct(
    caller,
    modules.flatMap(({ assigning }) => assigning.by),
  );
  const found = await Promise.all(modules.map((module) => waiting(services, caller, module)));
  const { cases, ...proposal } = await propose(services, caller, found.flat().slice(0, mostCases), []);
  return { ...proposal, cases, hasMore: found.some((each) => each.length > mostCases) };
}

async function waiting(services: Services, caller: Caller, module: Assigned): Promise<Open[]> {
  const lines = await services.cases.listed(module.id, module.assigning.waiting, undefined, mostCases + 1);
  const ids = lines.map(({ item }) => item.caseId);
  const found: Open[] = [];
  for await (const { state } of readableAmong(services, caller, ids)) {
    const open = openFor(caller, module, state);
    if (open !== undefined) found.push(open);
  }
  return found;
}

/** Undefined where the caller is not asked to choose people for the case. */
function openFor(caller: Caller, module: Assigned, state: CaseState): Open | undefined {
  const task = Object.values(state.tasks).find(({ kind }) => kind === module.assigning.kind);
  if (task === undefined || capacityFor(caller, task.assignees) === undefined) return undefined;
  return { module, state, taskId: task.taskId };
}

async function propose(
  services: Services,
  caller: Caller,
  open: readonly Open[],
  keep: readonly PersonId[],
): Promise<AssignmentProposal> {
  const { person, now } = caller;
  const counted = await countOnce(services.counters, mostProposals, { subject: person.id, now });
  if (counted === undefined)
    throw new TooManyRequestsError(tooMany(mostProposals, now).retryAfterSeconds, 'too-many-proposals');
  const { works, ...problem } = await problemOf(services, caller, open, keep);
  const { assignment, cost, bound } = await services.assigner.optimum({ ...problem, works });
  const explained = explain({ ...problem, works }, assignment);
  const cases = open.flatMap((each, index) => {
    const work = explained[index];
    return work === undefined ? [] : [proposedCase(caller, each, work, works[index]?.pinned ?? [], keep)];
  });
  return { cases, isOptimal: cost <= bound, hasMore: false };
}

async function problemOf(
  services: Services,
  { now }: Caller,
  open: readonly Open[],
  keep: readonly PersonId[],
): Promise<Problem> {
  const network = await services.network.directory();
  const modules = new Map(open.map(({ module }) => [module.id, module]));
  const people = new Map<PersonId, Candidate>();
  for (const { id: procedure, assigning } of modules.values()) {
    const candidates = assigning.candidates(network, now).map(async (candidate) => {
      const open = await services.cases.listed(procedure, assigning.openWith(candidate.id), undefined, mostCounted);
      return { ...candidate, load: open.length };
    });
    for (const candidate of await Promise.all(candidates)) {
      const load = candidate.load + (people.get(candidate.id)?.load ?? 0);
      people.set(candidate.id, { ...candidate, load });
    }
  }
  const asked = [...new Set([...people.keys(), ...keep])];
  const due = open.map(({ module: { assigning }, state }) => ({
    work: assigning.workOf(state, asked, network, now),
    dueAt: assigning.dueAt(state, now),
  }));
  const works: Work[] = due.map(({ work }) => work);
  for (const id of [...keep, ...works.flatMap(({ pinned }) => pinned)])
    if (!people.has(id)) people.set(id, { id, themes: [], load: 0, mostLoad: 0 });
  for (const person of keep) assertKept(person, works, (id) => network.holdsRole(id, now));
  return {
    works: due.map(({ work, dueAt }) => ({
      ...work,
      excluded: { ...away(network, asked, now, dueAt), ...work.excluded },
      pinned: [...new Set([...work.pinned, ...keep])],
    })),
    // What they have of these very cases is counted with these.
    people: [...people.values()].map((person) => ({
      ...person,
      load: person.load - works.filter(({ pinned }) => pinned.includes(person.id)).length,
    })),
  };
}

/** Those who are away while the case would be theirs to do. The unit may keep them all the same: it is no conflict. */
const away = (network: Directory, people: readonly PersonId[], from: string, until: string): Work['excluded'] =>
  Object.fromEntries(
    people.flatMap((person) => {
      const absence = network.absenceOf(person, from, until);
      if (absence === undefined) return [];
      return [[person, { key: 'assignment.not.away', params: { awayOn: absence.from, backOn: absence.until } }]];
    }),
  );

/** The same that the act would refuse. */
function assertKept(person: PersonId, works: readonly Work[], isKnown: (person: PersonId) => boolean): void {
  const refuse = (code: 'unknown-person' | 'in-conflict') => {
    throw new InvalidInputError([{ field: 'keep', code, params: { person } }]);
  };
  if (!isKnown(person)) refuse('unknown-person');
  if (works.some(({ excluded }) => Object.hasOwn(excluded, person))) refuse('in-conflict');
}

function proposedCase(
  { language }: Caller,
  { module, state, taskId }: Open,
  { choices, open, missing }: ExplainedWork,
  pinned: readonly PersonId[],
  keep: readonly PersonId[],
): ProposedCase {
  const inWords = (key: string, params = {}) => say(language, key, params, { procedure: module.id });
  const theme = (id: string) => ({ id, label: inWords(`themes.${id}`) });
  const wasAsked = (person: PersonId) => pinned.includes(person) && !keep.includes(person);
  return {
    caseId: state.caseId,
    taskId,
    title: shownLine(titleIn(language, state)),
    toAsk: choices.flatMap(({ person, isChosen }) => (isChosen && !wasAsked(person) ? [person] : [])),
    choices: choices.map(({ reason: { key, params }, covers, ...choice }) => ({
      ...choice,
      reason: inWords(key, params),
      covers: covers.map(theme),
    })),
    open: open.map(theme),
    missing,
  };
}
