import type { Problem } from '#schemas/api.ts';
import type { Caller } from '../caller.ts';
import { summaryView } from '../case-views.ts';
import { readableCase } from '../readable-case.ts';
import type { Services } from '../services.ts';

/** What happened to a case in the place of what was asked, for whoever may read it. @throws NotFoundError for all others */
export async function whatHappened(
  services: Services,
  caller: Caller,
  id: string,
): Promise<NonNullable<Problem['case']>> {
  const { module, state: now, reader } = await readableCase(services, caller, id);
  const { caseId, state, waitingFor } = summaryView(module, now, reader, caller.language);
  return { caseId, state, waitingFor };
}
