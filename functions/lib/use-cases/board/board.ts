import type { CaseSummary } from '#schemas/api.ts';
import type { Board } from '#schemas/board.ts';
import { registry } from '#workflows/registry.ts';
import { assertMayReadBoard } from '../../access.ts';
import type { Caller } from '../../caller.ts';
import { summaryView } from '../../case-views.ts';
import { cursorAt, placeOf } from '../../cursor.ts';
import { moduleOf } from '../../module-of.ts';
import { notAmong } from '../../not-among.ts';
import type { Page } from '../../ports.ts';
import { readerOf } from '../../reader-of.ts';
import type { Services } from '../../services.ts';
import type { ListRequest } from '../list-request.ts';
import { waitingAbsences } from '../people/waiting-absences.ts';
import { readableCases } from '../readable-cases.ts';
import { casesAtStandstill } from '../stalled-cases.ts';
import { alteredCases } from './altered-cases.ts';
import { columnOf } from './column.ts';
import { deskTasks } from './desk-tasks.ts';

type Asked = { readonly procedure?: string | undefined } & Pick<ListRequest, 'callerGone'>;

/**
 * What is stuck, what waits for the desks, and the cases of one procedure by state and age, as far as the caller may read them.
 * It reads a constant number of rows (ADR 33). @throws ForbiddenError, InvalidInputError for a procedure that there is not
 */
export async function boardFor(services: Services, caller: Caller, { procedure, callerGone }: Asked): Promise<Board> {
  assertMayReadBoard(caller);
  const module = await moduleOf(knownProcedure(procedure));
  const open = module.situations.filter((state) => module.openSituations.includes(state));
  const [stalled, altered, waiting, absences, ...columns] = await Promise.all([
    casesAtStandstill(services, caller, { callerGone }),
    alteredCases(services, caller),
    deskTasks(services, caller, { callerGone }),
    waitingAbsences(services, caller.now),
    ...open.map((state) => columnOf(services, caller, { module, state }, { callerGone })),
  ]);
  return {
    procedure: module.id,
    stalled,
    altered,
    waiting,
    absences,
    columns: columns.filter(({ count }) => count > 0),
  };
}

/** All cases of one state by pages, the oldest first. @throws the same, and for a state or a cursor that there is not */
export async function boardState(
  services: Services,
  caller: Caller,
  { state, cursor, callerGone, ...asked }: Asked & ListRequest & { readonly state: string },
): Promise<Page<CaseSummary> & { readonly procedure: string }> {
  assertMayReadBoard(caller);
  const { id: procedure, situations } = await moduleOf(knownProcedure(asked.procedure));
  if (!situations.includes(state)) throw notAmong('state', situations);
  const list = ['board', caller.person.id, procedure, state];
  const order = { order: 'oldest', callerGone } as const;
  const found = await readableCases(services, caller, { procedure, state }, placeOf(list, cursor), order);
  const reader = readerOf(caller, await services.network.directory());
  return {
    procedure,
    items: found.cases.map(({ module, stored }) => summaryView(module, stored.state, reader, caller.language)),
    cursor: found.goesOnAfter === undefined ? null : cursorAt(list, found.goesOnAfter),
  };
}

/** The one that is asked for, or the first. */
function knownProcedure(asked: string | undefined): string {
  const [first = ''] = Object.keys(registry);
  if (asked !== undefined && !Object.hasOwn(registry, asked)) throw notAmong('procedure', Object.keys(registry));
  return asked ?? first;
}
