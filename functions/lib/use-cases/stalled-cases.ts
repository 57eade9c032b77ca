import type { StalledCase } from '#schemas/api.ts';
import { assertMayWatch, mayRead } from '../access.ts';
import type { Caller } from '../caller.ts';
import { summaryView } from '../case-views.ts';
import { moduleOf } from '../execute.ts';
import type { Services } from '../services.ts';
import { missedBy } from '../watch.ts';

/** The cases that stand still now, the longest first. @throws ForbiddenError for those whom it is no matter of. */
export async function stalledCases(services: Services, caller: Caller): Promise<StalledCase[]> {
  assertMayWatch(caller);
  const network = await services.network.directory();
  const overdue = await services.cases.toLookAt(caller.now);
  const cases = await Promise.all(overdue.map((caseId) => services.cases.load(caseId)));
  return cases
    .flatMap((stored) => {
      const missed = stored && missedBy(stored, caller.now);
      if (missed === undefined || stored === undefined) return [];
      const module = moduleOf(stored.procedure);
      if (!mayRead(module, stored.state, caller, network)) return [];
      return [{ ...summaryView(module, stored.state, caller.language), ...missed }];
    })
    .sort((one, other) => one.by.localeCompare(other.by));
}
