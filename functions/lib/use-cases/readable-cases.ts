import { commonList } from '#workflows/procedure/projections.ts';
import type { Caller } from '../caller.ts';
import { everyModule, moduleOf } from '../module-of.ts';
import { readerOf } from '../reader-of.ts';
import type { Services } from '../services.ts';
import type { ListRequest } from './list-request.ts';
import { type IdsAfter, type ReadableCases, readablePage } from './readable-page.ts';

export type CaseFilter = { readonly procedure?: string | undefined; readonly state?: string | undefined };

/** Cases that the caller may read, the latest opened first, from the lists that are theirs. */
export async function readableCases(
  services: Services,
  caller: Caller,
  filter: CaseFilter,
  after: string | undefined,
  request: Pick<ListRequest, 'callerGone'> = {},
): Promise<ReadableCases> {
  return readablePage(
    services,
    caller,
    await idsFor(services, caller, filter),
    // An index may be a moment behind, and a row may stand too many: what the case itself says counts.
    (state) => filter.state === undefined || state.at === filter.state,
    { ...request, after },
  );
}

/** The lines of all lists in which the caller has to look, in one order. */
async function idsFor(services: Services, caller: Caller, { procedure, state }: CaseFilter): Promise<IdsAfter> {
  const { cases } = services;
  const reader = readerOf(caller, await services.network.directory());
  const modules = procedure === undefined ? await everyModule() : [await moduleOf(procedure)];
  const lists = modules.flatMap((module): IdsAfter[] =>
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
    const found = (await Promise.all(lists.map((ids) => ids(before, limit)))).flat();
    const once = new Map(found.map((line) => [line.place, line]));
    return [...once.values()].sort((one, other) => (one.place < other.place ? 1 : -1)).slice(0, limit);
  };
}
