import type { CaseState } from '#schemas/case-state.ts';
import type { Procedure } from '#workflows/procedure/procedure.ts';
import { shownTo } from '../access.ts';
import type { Caller } from '../caller.ts';
import { moduleOf } from '../module-of.ts';
import type { Services } from '../services.ts';
import { assertAwaited, type ListRequest } from './list-request.ts';

type Readable = { readonly module: Procedure; readonly state: CaseState };

/** Cases that are held at once. */
const atOnce = 100;

/** Those cases that the caller may read, as they may be shown to them, one after the other: of an agenda there are many. */
export async function* readableAmong(
  services: Services,
  caller: Caller,
  caseIds: readonly string[],
  request: Pick<ListRequest, 'callerGone'> = {},
): AsyncGenerator<Readable> {
  const network = await services.network.directory();
  for (let from = 0; from < caseIds.length; from += atOnce) {
    assertAwaited(request);
    for (const stored of await services.cases.loadAll(caseIds.slice(from, from + atOnce))) {
      if (stored === undefined) continue;
      const module = await moduleOf(stored.procedure);
      const state = shownTo(module, stored.state, caller, network);
      if (state !== undefined) yield { module, state };
    }
  }
}

/** The ids of those that the caller may read. */
export async function readableIds(services: Services, caller: Caller, caseIds: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for await (const { state } of readableAmong(services, caller, caseIds)) ids.push(state.caseId);
  return ids;
}
