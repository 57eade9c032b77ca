import type { KeptRefusal } from '#schemas/refused-act.ts';
import type { Caller } from '../../caller.ts';
import type { InspectedCase } from '../../executions/inspected-case.ts';
import { shownWords, sightOf } from '../../executions/masked.ts';
import type { Services } from '../../services.ts';

/** Acts that were refused on a case, the latest first; `isAll` is whether there are no others. */
export type RefusedActs = { readonly items: readonly KeptRefusal[]; readonly isAll: boolean };

/**
 * The last of the acts that were refused on a case, for those who inspect what its machine did. Who tried is said as the history
 * says who acted; a reader for whom something of the case is left out, such as who brought it, is shown none.
 */
export async function refusedActs(
  services: Services,
  caller: Caller,
  { stored, isWhole }: InspectedCase,
  limit: number,
): Promise<RefusedActs> {
  const latest = isWhole ? await services.refusals.latest(stored.state.caseId, limit + 1) : [];
  const sight = sightOf(caller);
  const masked = (params: KeptRefusal['params']): KeptRefusal['params'] =>
    Object.fromEntries(
      Object.entries(params).map(([name, fact]) => [name, typeof fact === 'string' ? shownWords(fact, sight) : fact]),
    );
  const items = latest.slice(0, limit).map((refused) => ({
    ...{ ...refused, params: masked(refused.params) },
    fields: refused.fields.map((field) => ({ ...field, params: masked(field.params) })),
  }));
  return { items, isAll: latest.length <= limit };
}

type Listed = { readonly executionId: string };

/**
 * Those that were refused while an execution was the last that the case had begun; those of which that is not known stand with
 * the first execution of all.
 */
export function refusedDuring<T extends Listed>(
  listed: readonly T[],
  { stored: { runs = [] } }: InspectedCase,
  refused: readonly KeptRefusal[],
  isFirstPage: boolean,
): (T & { readonly refused: readonly KeptRefusal[] })[] {
  const isNoted = ({ execution }: KeptRefusal): boolean => execution !== null && runs.includes(execution);
  return listed.map((each, place) => ({
    ...each,
    refused: refused.filter((one) => (isNoted(one) ? one.execution === each.executionId : isFirstPage && place === 0)),
  }));
}
