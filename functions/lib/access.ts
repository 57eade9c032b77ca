import type { Role } from '#schemas/actor.ts';
import type { CaseState } from '#schemas/case-state.ts';
import { type Assignee, assignee } from '#schemas/task.ts';
import { calendarWriters } from '#workflows/books/calendar/writers.ts';
import type { Writers } from '#workflows/books/entering.ts';
import { peopleWriters } from '#workflows/books/people/writers.ts';
import { capacityFor } from '#workflows/network/assignees-of.ts';
import type { Capacity } from '#workflows/network/capacity.ts';
import type { Directory } from '#workflows/network/directory.ts';
import type { Procedure } from '#workflows/procedure/procedure.ts';
import { registry } from '#workflows/registry.ts';
import type { Caller } from './caller.ts';
import { ForbiddenError, NotFoundError } from './errors.ts';
import { platformDesk } from './platform-desk.ts';
import { readerOf } from './reader-of.ts';

/**
 * Who may do what, in one place; what is not named here is refused (design §8). A case that somebody may not read does
 * not exist for them, so that nobody can learn of it by asking.
 */
export const mayRead = (module: Procedure, state: CaseState, caller: Caller, network: Directory): boolean =>
  capacityFor(caller, module.readersOf(state, network, caller.now)) !== undefined;

/** A case's state as the caller may be shown it; undefined where they may not read the case. */
export const shownTo = (
  module: Procedure,
  state: CaseState,
  caller: Caller,
  network: Directory,
): CaseState | undefined =>
  mayRead(module, state, caller, network) ? module.stateFor(readerOf(caller, network), state) : undefined;

/** The same. @throws NotFoundError where the caller may not read the case */
export function readableState(module: Procedure, state: CaseState, caller: Caller, network: Directory): CaseState {
  const shown = shownTo(module, state, caller, network);
  if (shown === undefined) throw new NotFoundError('no-such-case');
  return shown;
}

/** The settings say who begins a case of any procedure; a procedure may say who else begins one of its own. */
function proposingCapacity(caller: Caller, everywhere: readonly Role[], procedure: string): Capacity | undefined {
  const here = registry[procedure]?.alsoBegunBy ?? [];
  return (
    caller.capacities.find(({ role }) => everywhere.includes(role)) ??
    caller.capacities.find(({ role }) => here.includes(role))
  );
}

/** The procedures of which the caller may begin a case. */
export function proposable(caller: Caller, network: Directory): string[] {
  const { mayPropose } = network.settingsAt(caller.now);
  return Object.keys(registry).filter((procedure) => proposingCapacity(caller, mayPropose, procedure) !== undefined);
}

/** In which capacity the caller may submit a case. @throws ForbiddenError when the settings give none. */
export function capacityToPropose(caller: Caller, network: Directory, procedure: string): Capacity {
  const { mayPropose } = network.settingsAt(caller.now);
  const capacity = proposingCapacity(caller, mayPropose, procedure);
  if (capacity === undefined) throw new ForbiddenError();
  return capacity;
}

/**
 * In which capacity the caller may act where one of `actors` may (procedure/task-kinds.ts).
 * @throws ForbiddenError where in none
 */
export function capacityToAct(caller: Caller, actors: readonly Assignee[]): Capacity {
  const capacity = capacityFor(caller, actors);
  if (capacity === undefined) throw new ForbiddenError();
  return capacity;
}

/** Who sees which cases stand still, and what machines did with those that they may read: the secretariat mends them, the others look on. */
const watchers: readonly Assignee[] = [platformDesk, assignee.role('coordinator'), assignee.role('auditor')];

export const mayWatch = (caller: Caller): boolean => capacityFor(caller, watchers) !== undefined;

/** @throws ForbiddenError when the caller may not see which cases stand still. */
export function assertMayWatch(caller: Caller): void {
  if (!mayWatch(caller)) throw new ForbiddenError();
}

/** Whose desks the board shows: those who keep the calendars keep the cases as well. */
const boardReaders: readonly Assignee[] = [...calendarWriters, assignee.role('coordinator'), assignee.role('auditor')];

export const mayReadBoard = (caller: Caller): boolean => capacityFor(caller, boardReaders) !== undefined;

/** Whoever is shown the cases of all is shown who all are as well. @throws ForbiddenError for all others */
export const assertMayReadBoard = (caller: Caller): void => void capacityToAct(caller, boardReaders);

export const mayChangePeople = (caller: Caller): boolean => capacityFor(caller, peopleWriters) !== undefined;

/** Mails from outside are letters to the secretariat. */
export const mayHandleMail = (caller: Caller): boolean => capacityFor(caller, [platformDesk]) !== undefined;

/** @throws ForbiddenError for all others */
export function assertMayHandleMail(caller: Caller): void {
  if (!mayHandleMail(caller)) throw new ForbiddenError();
}

export const mayRestart = (caller: Caller): boolean => capacityFor(caller, [platformDesk]) !== undefined;

/** In which capacity the caller may restart a case's flow: the secretariat's. @throws ForbiddenError otherwise. */
export function capacityToRestart(caller: Caller): Capacity {
  const capacity = capacityFor(caller, [platformDesk]);
  if (capacity === undefined) throw new ForbiddenError();
  return capacity;
}

/** In which capacity the caller may make an entry that `writers` may. @throws ForbiddenError where in none; nobody who signs in is the operator */
export const capacityToEnter = (caller: Caller, writers: Exclude<Writers, 'owner'>): Capacity =>
  capacityToAct(caller, writers === 'operator' ? [] : writers);

/** Whether the caller holds a role of those who change a setting. */
export const mayChangeSettings = (caller: Caller, writers: readonly Assignee[]): boolean =>
  capacityFor(caller, writers) !== undefined;

export const mayPlanMeetings = (caller: Caller): boolean => capacityFor(caller, calendarWriters) !== undefined;

/** @throws ForbiddenError for all but those who keep the calendar */
export const assertMayPlanMeetings = (caller: Caller): void => void capacityToAct(caller, calendarWriters);
