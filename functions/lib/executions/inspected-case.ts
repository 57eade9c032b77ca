import { CaseId } from '#schemas/ids.ts';
import { shownLine } from '#schemas/text/shown.ts';
import { titleIn } from '#schemas/text/titles.ts';
import { mayWatch, shownTo } from '../access.ts';
import type { Caller } from '../caller.ts';
import { NotFoundError } from '../errors.ts';
import { moduleOf } from '../module-of.ts';
import type { StoredCase } from '../ports.ts';
import type { Services } from '../services.ts';

/** A case whose executions the caller may see, with its title for them. */
export type InspectedCase = {
  readonly stored: StoredCase;
  /** Nothing of the case is left out for the caller. */
  readonly isWhole: boolean;
  readonly title: string;
};

/** @throws NotFoundError for whom executions are not for, as for a case that does not exist */
export async function inspectedCase(services: Services, caller: Caller, caseId: string): Promise<InspectedCase> {
  const stored = mayWatch(caller) && CaseId.safeParse(caseId).success ? await services.cases.load(caseId) : undefined;
  if (stored === undefined) throw new NotFoundError('no-such-case');
  const module = await moduleOf(stored.procedure);
  const shown = shownTo(module, stored.state, caller, await services.network.directory());
  if (shown === undefined) throw new NotFoundError('no-such-case');
  return { stored, isWhole: shown === stored.state, title: shownLine(titleIn(caller.language, shown)) };
}
