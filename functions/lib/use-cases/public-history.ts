import type { CaseWithHistory } from '../ports.ts';
import type { Services } from '../services.ts';

/** Events that a process keeps at most, of all cases together: some megabytes. */
const mostEvents = 3_000;

type Kept = { readonly version: number; readonly found: CaseWithHistory };

const keptBy = new WeakMap<Services, Map<string, Kept>>();

/**
 * A case with its whole history, for pages that anybody may ask for as often as they like. It is read once for each version of the case and
 * kept; whoever comes again costs one row. A stranger who goes round among more long cases than are kept has each history read again, as
 * many events as the case has. Undefined for a case that is not there.
 */
export async function publicHistory(services: Services, caseId: string): Promise<CaseWithHistory | undefined> {
  const kept = keptBy.get(services) ?? new Map<string, Kept>();
  keptBy.set(services, kept);
  const known = kept.get(caseId);
  kept.delete(caseId);
  const isSame = known !== undefined && (await services.cases.load(caseId))?.version === known.version;
  const found = isSame ? known.found : await services.cases.loadWithHistory(caseId);
  if (found === undefined) return undefined;
  kept.set(caseId, { version: found.stored.version, found });
  forgetOldest(kept);
  return found;
}

/** Those that were asked for longest ago. */
function forgetOldest(kept: Map<string, Kept>): void {
  let events = [...kept.values()].reduce((sum, { found }) => sum + found.history.length, 0);
  for (const [caseId, { found }] of kept) {
    if (events <= mostEvents) return;
    kept.delete(caseId);
    events -= found.history.length;
  }
}
