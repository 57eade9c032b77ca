import type { CaseState } from '#schemas/case-state.ts';
import type { Due } from '#schemas/civil-date.ts';
import { dueList } from '#workflows/procedure/falls-due.ts';
import type { Procedure } from '#workflows/procedure/procedure.ts';
import { shownTo } from '../../access.ts';
import type { Caller } from '../../caller.ts';
import { moduleOf } from '../../module-of.ts';
import { readerOf } from '../../reader-of.ts';
import { readsEveryCase } from '../../reads-every-case.ts';
import type { Services } from '../../services.ts';
import { assertAwaited, type ListRequest } from '../list-request.ts';

/** From an instant or a day on, and before another: `-` comes before, and `~` after all of them. */
export type Span = { readonly from: string; readonly before: string };

/** Everything, whenever it falls due. */
export const always: Span = { from: '-', before: '~' };

/** A case of which something falls due at an instant or on a day. */
export type DueCase = { readonly at: Due; readonly module: Procedure; readonly state: CaseState };

type Asked = Pick<ListRequest, 'callerGone'> & {
  readonly modules: readonly Procedure[];
  /** In their order. */
  readonly spans: readonly Span[];
  readonly after?: string | undefined;
  readonly limit: number;
};

/**
 * The first of what falls due in some spans, a line for each case and instant, and after which place there is more. So many
 * lines are read of each procedure, and as many cases: a line says nothing of its case, which may be shown to one reader otherwise than to another.
 */
export async function dueCases(
  services: Services,
  caller: Caller,
  { modules, spans, after = '', limit, callerGone }: Asked,
): Promise<{ readonly cases: readonly DueCase[]; readonly goesOnAfter: string | undefined }> {
  const network = await services.network.directory();
  const lines: { readonly place: string; readonly caseId: string }[] = [];
  for (const { from, before } of spans) {
    const start = after > from ? after : from;
    if (start >= before || lines.length > limit) continue;
    assertAwaited({ callerGone });
    const found = await Promise.all(
      modules.map(({ id }) => services.cases.listedFromFirst(id, dueList, start, limit + 1)),
    );
    const within = found
      .flat()
      .filter(({ place }) => place < before)
      .map(({ place, item: { caseId } }) => ({ place, caseId }));
    lines.push(...within.sort((one, other) => (one.place < other.place ? -1 : 1)));
  }
  const shown = lines.slice(0, limit);
  const caseIds = [...new Set(shown.map(({ caseId }) => caseId))];
  assertAwaited({ callerGone });
  const stored = await services.cases.loadAll(caseIds);
  const readable = new Map<string, Omit<DueCase, 'at'>>();
  for (const each of stored) {
    if (each === undefined) continue;
    const module = await moduleOf(each.procedure);
    const state = shownTo(module, each.state, caller, network);
    if (state !== undefined) readable.set(state.caseId, { module, state });
  }
  const cases = shown.flatMap(({ place, caseId }) => {
    const found = readable.get(caseId);
    return found === undefined ? [] : [{ at: place.slice(0, place.indexOf('#')), ...found }];
  });
  return { cases, goesOnAfter: lines.length > limit ? shown.at(-1)?.place : undefined };
}

/** Of these procedures, those of which the caller reads every case: what is asked of others stands among their tasks. */
export async function readWhole(
  services: Services,
  caller: Caller,
  modules: readonly Procedure[],
): Promise<Procedure[]> {
  const reader = readerOf(caller, await services.network.directory());
  return modules.filter((module) => readsEveryCase(module, reader));
}
