import { isDeepStrictEqual } from 'node:util';
import type { CaseState } from '#schemas/case-state.ts';
import type { EventEnvelope } from '#schemas/event.ts';
import { CaseId } from '#schemas/ids.ts';
import { isLetter } from '#workflows/procedure/letters-of-others.ts';
import type { Procedure, Reader } from '#workflows/procedure/procedure.ts';
import { shownTo } from './access.ts';
import type { Caller } from './caller.ts';
import { type Finding, findingIn } from './chain/check-chain.ts';
import { type ShownChain, shownChain } from './chain/shown-chain.ts';
import { NotFoundError } from './errors.ts';
import { log } from './log.ts';
import { moduleOf } from './module-of.ts';
import { readerOf } from './reader-of.ts';
import type { Services } from './services.ts';

/** A case with what of its history is the reader's: whatever is shown to them is made of this. */
export type ReadableCase = {
  readonly module: Procedure;
  readonly state: CaseState;
  readonly history: readonly EventEnvelope[];
  readonly reader: Reader;
  /** Whether nothing of the case as it stands, or of its history but for letters of others, is left out for them: asked where it matters, as it compares all. */
  readonly isWhole: () => boolean;
  /** Holds the whole history against its chain, which takes as long as the history is: asked where the case is shown, not where it is listed. */
  readonly finding: () => Finding | undefined;
  /** What of the chain is the reader's. */
  readonly chain: () => ShownChain;
};

/** A case that the caller may read. @throws NotFoundError for one that does not exist or is not for them. */
export async function readableCase(services: Services, caller: Caller, caseId: string): Promise<ReadableCase> {
  const found = await findReadableCase(services, caller, caseId);
  if (found === undefined) throw new NotFoundError('no-such-case');
  return found;
}

/** The same; undefined for one that does not exist or is not for the caller. */
export async function findReadableCase(
  services: Services,
  caller: Caller,
  caseId: string,
): Promise<ReadableCase | undefined> {
  const found = CaseId.safeParse(caseId).success ? await services.cases.loadWithHistory(caseId) : undefined;
  if (found === undefined) return undefined;
  const { procedure, state } = found.stored;
  const module = await moduleOf(procedure);
  const network = await services.network.directory();
  const shown = shownTo(module, state, caller, network);
  if (shown === undefined) return undefined;
  const reader = readerOf(caller, network);
  const history = module.historyFor(reader, state, found.history);
  return {
    ...{ module, state: shown, history, reader },
    isWhole: () => shown === state && isDeepStrictEqual(withoutLetters(history), withoutLetters(found.history)),
    finding: () => logged(caseId, findingIn(found.chain)),
    chain: () => shownChain(found.chain, found.history, history),
  };
}

const withoutLetters = (history: readonly EventEnvelope[]) => history.filter((event) => !isLetter(event));

/** Whoever runs the installation is to know of it as well as whoever reads the case. */
function logged(caseId: string, finding: Finding | undefined): Finding | undefined {
  if (finding !== undefined) log.error('a history is not as it was recorded', { caseId, ...finding });
  return finding;
}
