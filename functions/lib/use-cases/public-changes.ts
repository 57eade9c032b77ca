import type { Change, PublicListName } from '#schemas/public-line.ts';
import { changesOf } from '#workflows/procedure/public-list.ts';
import type { Services } from '../services.ts';
import { assertAwaited, type ListRequest } from './list-request.ts';
import { type Line, publicList } from './public-lists.ts';

/** Changes that a page or a feed has: more than one meeting makes of most lists. */
export const mostChanges = 50;

export type Changed = { readonly line: Line; readonly change: Change };

/** What changed in a public list, the last change first; `isCut` where there is more. */
export type Changes = { readonly changed: readonly Changed[]; readonly isCut: boolean };

/**
 * What came into a list after an instant, left it, or changed its status. What came and has changed since is told as what came.
 * @param after of all that there is where it is undefined: then the last change of each is told
 */
export async function publicChanges(
  services: Services,
  name: PublicListName,
  after: string | undefined,
  request: Pick<ListRequest, 'callerGone'> = {},
): Promise<Changes> {
  const { line, situations, enteredAt } = await publicList(name);
  assertAwaited(request);
  const placed = await services.cases.listed(name.procedure, changesOf(name.list), undefined, mostChanges + 1);
  const lines = placed
    .map(({ item }) => line.parse(item.line))
    .filter(({ since }) => after === undefined || since > after);
  const changeOf = (each: Line): Change => {
    if (!situations.includes(each.status)) return 'left';
    const entered = String((each as Readonly<Record<string, unknown>>)[enteredAt]);
    return entered === each.since || (after !== undefined && entered > after) ? 'came' : 'changed';
  };
  return {
    changed: lines.slice(0, mostChanges).map((each) => ({ line: each, change: changeOf(each) })),
    isCut: lines.length > mostChanges,
  };
}
