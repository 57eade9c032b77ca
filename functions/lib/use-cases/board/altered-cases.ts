import type { AlteredCase } from '#schemas/board.ts';
import { CaseId } from '#schemas/ids.ts';
import { shownTo } from '../../access.ts';
import type { Caller } from '../../caller.ts';
import { summaryView } from '../../case-views.ts';
import { moduleOf } from '../../module-of.ts';
import { readerOf } from '../../reader-of.ts';
import type { Services } from '../../services.ts';

/** More are a matter for whoever runs the installation: the log names all of them. */
const mostShown = 6;

/** The cases that the last check found altered, the first first, as far as the caller may read them. Books, and what cannot be read, are in log and mail alone. */
export async function alteredCases(services: Services, caller: Caller): Promise<AlteredCase[]> {
  const { found = [] } = (await services.historyChecks.lastCheck()) ?? {};
  const first = found
    .filter(({ caseId, what }) => what !== 'unreadable' && CaseId.safeParse(caseId).success)
    .slice(0, mostShown);
  if (first.length === 0) return [];
  const stored = await services.cases.loadAll(first.map(({ caseId }) => caseId));
  const network = await services.network.directory();
  const cases = await Promise.all(
    first.map(async ({ seq, foundAt }, index): Promise<AlteredCase[]> => {
      const each = stored[index];
      if (each === undefined) return [];
      const module = await moduleOf(each.procedure);
      const state = shownTo(module, each.state, caller, network);
      if (state === undefined) return [];
      return [{ ...summaryView(module, state, readerOf(caller, network), caller.language), seq, foundAt }];
    }),
  );
  return cases.flat();
}
