import type { Listing, Placed, StoredCase } from '#functions/lib/ports.ts';
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
  lists: row.lists.map(({ line, ...listed }) => listed),
});
