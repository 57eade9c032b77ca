import type { BoardColumn } from '#schemas/board.ts';
import type { Procedure } from '#workflows/procedure/procedure.ts';
import type { Caller } from '../../caller.ts';
import { summaryView } from '../../case-views.ts';
import { readerOf } from '../../reader-of.ts';
import { readsEveryCase } from '../../reads-every-case.ts';
import type { Services } from '../../services.ts';
import type { ListRequest } from '../list-request.ts';
import { readableCases } from '../readable-cases.ts';

/** Cases shown of one state beside the others. */
const shownInColumn = 5;
/** Cases are counted up to here, by rows of an index: a board costs the same however many there are. */
const mostCounted = 50;

export async function columnOf(
  services: Services,
  caller: Caller,
  { module, state }: { readonly module: Procedure; readonly state: string },
  { callerGone }: Pick<ListRequest, 'callerGone'>,
): Promise<BoardColumn> {
  const reader = readerOf(caller, await services.network.directory());
  const { cases, goesOnAfter } = await readableCases(services, caller, { procedure: module.id, state }, undefined, {
    ...{ order: 'oldest', limit: shownInColumn, callerGone },
  });
  const shown = cases.map((each) => summaryView(each.module, each.stored.state, reader, caller.language));
  const isMore = goesOnAfter !== undefined;
  if (!isMore || !readsEveryCase(module, reader, state)) return { state, cases: shown, count: shown.length, isMore };
  const found = await services.cases.inSituation(module.id, state, undefined, mostCounted + 1);
  return { state, cases: shown, count: Math.min(found.length, mostCounted), isMore: found.length > mostCounted };
}
