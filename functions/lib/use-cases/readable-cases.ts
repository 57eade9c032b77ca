import { commonList } from '#workflows/procedure/projections.ts';
import type { Caller } from '../caller.ts';
import { everyModule, moduleOf } from '../module-of.ts';
import { readerOf } from '../reader-of.ts';
import type { Services } from '../services.ts';
import { type IdsAfter, type PageRequest, type ReadableCases, readablePage } from './readable-page.ts';

export type CaseFilter = { readonly procedure?: string | undefined; readonly state?: string | undefined };

/** Which end of a list comes first: the latest opened, where nothing is said. */
type Order = 'latest' | 'oldest';

/** Cases that the caller may read, from the lists that are theirs. */
export async function readableCases(
  services: Services,
  caller: Caller,
  filter: CaseFilter,
  after: string | undefined,
  { order = 'latest', ...request }: PageRequest & { readonly order?: Order } = {},
): Promise<ReadableCases> {
  return readablePage(
    services,
    caller,
    await idsFor(services, caller, filter, order),
    // An index may be a moment behind, and a row may stand too many: what the case itself says counts.
    (state) => filter.state === undefined || state.at === filter.state,
    { ...request, after },
  );
}

/** The lines of all lists in which the caller has to look, in one order. */
async function idsFor(
  services: Services,
  caller: Caller,
  { procedure, state }: CaseFilter,
  order: Order,
): Promise<IdsAfter> {
  const { cases } = services;
  const reader = readerOf(caller, await services.network.directory());
  const modules = procedure === undefined ? await everyModule() : [await moduleOf(procedure)];
  const [inSituation, listed] =
    order === 'latest'
      ? ([cases.inSituation, cases.listed] as const)
      : ([cases.oldestIn, cases.listedFromFirst] as const);
  const lists = modules.flatMap((module): IdsAfter[] =>
    module.listsFor(reader, state).map((list) =>
      state !== undefined && list === commonList
        ? (place, limit) => inSituation.call(cases, module.id, state, place, limit)
        : async (place, limit) =>
            (await listed.call(cases, module.id, list, place, limit)).map(({ place: at, item }) => ({
              place: at,
              item: item.caseId,
            })),
    ),
  );
  const comesFirst = order === 'latest' ? 1 : -1;
  return async (place, limit) => {
    const found = (await Promise.all(lists.map((ids) => ids(place, limit)))).flat();
    const once = new Map(found.map((line) => [line.place, line]));
    return [...once.values()]
      .sort((one, other) => (one.place < other.place ? comesFirst : -comesFirst))
      .slice(0, limit);
  };
}
