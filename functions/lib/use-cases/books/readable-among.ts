import type { CaseState } from '#schemas/case-state.ts';
import type { Procedure } from '#workflows/procedure/procedure.ts';
import { shownTo } from '../../access.ts';
import type { Caller } from '../../caller.ts';
import { moduleOf } from '../../module-of.ts';
import type { Services } from '../../services.ts';

/** Those cases that the caller may read, as they may be shown to them. */
export async function readableAmong(
  services: Services,
  caller: Caller,
  caseIds: readonly string[],
): Promise<{ readonly module: Procedure; readonly state: CaseState }[]> {
  const network = await services.network.directory();
  const readable = (await services.cases.loadAll(caseIds)).map(async (stored) => {
    if (stored === undefined) return [];
    const module = await moduleOf(stored.procedure);
    const state = shownTo(module, stored.state, caller, network);
    return state === undefined ? [] : [{ module, state }];
  });
  return (await Promise.all(readable)).flat();
}
