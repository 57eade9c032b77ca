import { CaseId } from '#schemas/ids.ts';
import { mayRead, mayWatch } from '../access.ts';
import type { Caller } from '../caller.ts';
import { NotFoundError } from '../errors.ts';
import { moduleOf } from '../module-of.ts';
import type { StoredCase } from '../ports.ts';
import type { Services } from '../services.ts';

/** A case whose executions the caller may see. @throws NotFoundError for all others, as for one that does not exist */
export async function inspectedCase(services: Services, caller: Caller, caseId: string): Promise<StoredCase> {
  const stored = mayWatch(caller) && CaseId.safeParse(caseId).success ? await services.cases.load(caseId) : undefined;
  if (stored === undefined) throw new NotFoundError('no-such-case');
  const module = await moduleOf(stored.procedure);
  if (!mayRead(module, stored.state, caller, await services.network.directory()))
    throw new NotFoundError('no-such-case');
  return stored;
}
