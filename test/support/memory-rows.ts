import type { ChainedEvent } from '#functions/lib/chain/check-chain.ts';
import { isSameRow } from '#functions/lib/listings-of.ts';
import type { CaseWithHistory, Commit, Listing, Placed, StoredCase } from '#functions/lib/ports.ts';
import { indexKeys } from '#functions/lib/store/keys.ts';
import type { CaseState } from '#schemas/case-state.ts';
import type { Watch } from '#schemas/watch.ts';

/** A case as `MemoryStores` keeps it. */
export type Row = {
  procedure: string;
  state: string;
  stage: string;
  version: number;
  waitToken: string | undefined;
  flow: number;
  watch: Watch | undefined;
  nonce: string | undefined;
  lists: readonly Listing[];
  runs: readonly string[] | undefined;
  head: string;
};

/** The row that a commit leaves, of one that was there or was not. */
export function rowAfter(commit: Commit, state: CaseState, row: Row | undefined): Row {
  const { procedure, stage, flow, head, watch, outbox } = commit;
  const started = outbox?.start === undefined ? [] : [outbox.start.name];
  return {
    ...{ procedure, stage, flow, head, watch, state: JSON.stringify(state) },
    version: (row?.version ?? 0) + 1,
    waitToken: commit.forgetToken ? undefined : row?.waitToken,
    nonce: row === undefined ? commit.nonce : row.nonce,
    runs: row?.runs === undefined && started.length === 0 ? undefined : [...(row?.runs ?? []), ...started],
    // What says already what it should stays as it is.
    lists: commit.lists.map((listing) => row?.lists.find((each) => isSameRow(each, listing)) ?? listing),
  };
}

export const withHistory = (stored: StoredCase, events: readonly ChainedEvent[]): CaseWithHistory => {
  const { state, head } = stored;
  const chain = { caseId: state.caseId, events, seq: state.seq, head };
  return { stored, history: events.map(({ event }) => event), chain };
};

export const latestFirst = <T>(all: readonly Placed<T>[], before: string | undefined, limit: number): Placed<T>[] =>
  all
    .filter(({ place }) => before === undefined || place < before)
    .sort((one, other) => (one.place < other.place ? 1 : -1))
    .slice(0, limit);

/** The same from the other end. */
export const firstOf = <T>(all: readonly Placed<T>[], after: string | undefined, limit: number): Placed<T>[] =>
  all
    .filter(({ place }) => after === undefined || place > after)
    .sort((one, other) => (one.place < other.place ? -1 : 1))
    .slice(0, limit);

export const placeOfTask = (task: Parameters<typeof indexKeys.task>[1]): string =>
  indexKeys.task('role:secretariat', task).GSI1SK;

export const stored = (row: Row): StoredCase => ({
  procedure: row.procedure,
  state: JSON.parse(row.state) as CaseState,
  version: row.version,
  stage: row.stage,
  waitToken: row.waitToken,
  flow: row.flow,
  watch: row.watch,
  nonce: row.nonce,
  runs: row.runs,
  head: row.head,
  lists: row.lists.map(({ line, ...listed }) => listed),
});
