import { firstLink, linked } from '#functions/lib/chain/link.ts';
import { listingsOf } from '#functions/lib/listings-of.ts';
import { moduleOf } from '#functions/lib/module-of.ts';
import type { CaseStore, CaseWithHistory } from '#functions/lib/ports.ts';
import { addDuration } from '#schemas/duration.ts';

/** Events of a commit: a transaction has at most 100 items, of which open tasks and rows of lists are some. */
const eventsAtOnce = 40;

type Copy = {
  readonly caseId: string;
  /** Seconds after the other that it was opened. */
  readonly openedLater: number;
  /** What the copy has in the place of other words of the case, such as an instant. */
  readonly words?: Readonly<Record<string, string>>;
};

/** Writes a case once more under another id, with every row that its commits would have written. No machine waits for it. */
export async function copyCase(
  stores: Pick<CaseStore, 'load' | 'commit'>,
  original: CaseWithHistory,
  { caseId, openedLater, words = {} }: Copy,
): Promise<void> {
  const changes = [[original.stored.state.caseId, caseId], ...Object.entries(words)] as const;
  const text = changes.reduce((said, [was, is]) => said.replaceAll(was, is), JSON.stringify(original));
  const { stored, history } = JSON.parse(text) as CaseWithHistory;
  const { procedure, flow, nonce, watch } = stored;
  const state = { ...stored.state, openedAt: addDuration(stored.state.openedAt, `PT${openedLater}S`) };
  const module = await moduleOf(procedure);
  const lists = listingsOf(module, [], state, () => history);
  const stage = stored.stage ?? module.stageOf(state);
  const commit = { procedure, state, stage, flow, lists, news: [], nonce, watch, forgetToken: false };
  for (let from = 0; from === 0 || from < history.length; from += eventsAtOnce) {
    const before = from === 0 ? undefined : await stores.load(caseId);
    const events = history.slice(from, from + eventsAtOnce);
    const links = linked(before?.head ?? firstLink(caseId), events);
    await stores.commit({ ...commit, ...links, before, events, outboxClaimedUntil: state.openedAt });
  }
}
