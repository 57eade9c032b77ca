import type { Procedure } from '#workflows/procedure/procedure.ts';
import { commonList } from '#workflows/procedure/projections.ts';
import { shownTo } from '../access.ts';
import type { Caller } from '../caller.ts';
import { everyModule, moduleOf } from '../module-of.ts';
import type { Placed, StoredCase } from '../ports.ts';
import { readerOf } from '../reader-of.ts';
import type { Services } from '../services.ts';
import { assertAwaited, type ListRequest } from './list-request.ts';

export type CaseFilter = { readonly procedure?: string | undefined; readonly state?: string | undefined };

export type ReadableCases = {
  /** Each with its state as the caller may be shown it. */
  readonly cases: readonly { readonly module: Procedure; readonly stored: StoredCase }[];
  /** After which place the list goes on; undefined at its end. */
  readonly goesOnAfter: string | undefined;
};

/** Cases looked at side by side, and as many as one page shows at most. */
export const casesPerPage = 50;

/**
 * Cases looked at for one page. A list by situation of somebody who reads single cases looks at all of theirs, and gives
 * a short page when it has found few among so many: whoever asks, a page costs no more than this.
 */
const mostLooks = 4 * casesPerPage;

/** Cases that the caller may read, the latest opened first, from the lists that are theirs. */
export async function readableCases(
  services: Services,
  caller: Caller,
  filter: CaseFilter,
  after: string | undefined,
  request: Pick<ListRequest, 'callerGone'> = {},
): Promise<ReadableCases> {
  const network = await services.network.directory();
  const read = await linesFor(services, caller, filter);
  const cases: ReadableCases['cases'][number][] = [];
  let place = after;
  for (let looks = 0; looks < mostLooks; looks += casesPerPage) {
    assertAwaited(request);
    const lines = await read(place, casesPerPage + 1);
    const looked = lines.slice(0, casesPerPage);
    assertAwaited(request);
    const stored = await Promise.all(looked.map(({ item }) => services.cases.load(item)));
    for (const [index, line] of looked.entries()) {
      place = line.place;
      const found = stored[index];
      if (found === undefined) continue;
      const module = await moduleOf(found.procedure);
      // An index may be a moment behind, and a row may stand too many: what the case itself says counts.
      if (filter.state !== undefined && found.state.at !== filter.state) continue;
      const state = shownTo(module, found.state, caller, network);
      if (state === undefined) continue;
      cases.push({ module, stored: { ...found, state } });
      const isLast = index === lines.length - 1;
      if (cases.length === casesPerPage) return { cases, goesOnAfter: isLast ? undefined : place };
    }
    if (lines.length <= casesPerPage) return { cases, goesOnAfter: undefined };
  }
  return { cases, goesOnAfter: place };
}

type Lines = (before: string | undefined, limit: number) => Promise<Placed<string>[]>;

/** The lines of all lists in which the caller has to look, in one order. */
async function linesFor(services: Services, caller: Caller, { procedure, state }: CaseFilter): Promise<Lines> {
  const { cases } = services;
  const reader = readerOf(caller, await services.network.directory());
  const modules = procedure === undefined ? await everyModule() : [await moduleOf(procedure)];
  const lists = modules.flatMap((module): Lines[] =>
    module.listsFor(reader, state).map((list) =>
      state !== undefined && list === commonList
        ? (before, limit) => cases.inSituation(module.id, state, before, limit)
        : async (before, limit) =>
            (await cases.listed(module.id, list, before, limit)).map(({ place, item }) => ({
              place,
              item: item.caseId,
            })),
    ),
  );
  return async (before, limit) => {
    const found = (await Promise.all(lists.map((lines) => lines(before, limit)))).flat();
    const once = new Map(found.map((line) => [line.place, line]));
    return [...once.values()].sort((one, other) => (one.place < other.place ? 1 : -1)).slice(0, limit);
  };
}
