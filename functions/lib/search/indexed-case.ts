import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { CaseState } from '#schemas/case-state.ts';
import type { EventEnvelope } from '#schemas/event.ts';
import type { Procedure } from '#workflows/procedure/procedure.ts';
import type { StoredCase } from '../ports.ts';
import { type SearchedCase, searchedCase } from './searched-event.ts';

/** What the index holds of a case beside its events. */
export type IndexedCase = {
  readonly known: SearchedCase;
  readonly caseId: string;
  readonly version: number;
  readonly module: Procedure;
  /** In which of its procedure's lists its readers find it (ADR 9), each on a line. */
  readonly lists: string;
  /** The case with its history, packed, where not everybody who may read it sees the same: each reader's is made of it. */
  readonly packed: Buffer | undefined;
};

export function indexedCase(
  module: Procedure,
  { state, version }: StoredCase,
  history: readonly EventEnvelope[],
): IndexedCase {
  const lists = new Set(module.projections(state).map(({ list }) => list));
  return {
    ...{ known: searchedCase(module.id, state), caseId: state.caseId, version, module },
    lists: `\n${[...lists].sort().join('\n')}\n`,
    packed: module.seenAlike(state, history) ? undefined : packed(state, history),
  };
}

const packed = (state: CaseState, history: readonly EventEnvelope[]): Buffer =>
  deflateRawSync(JSON.stringify([state, history]), { level: 3 });

export const unpacked = (from: Buffer): [CaseState, EventEnvelope[]] =>
  JSON.parse(inflateRawSync(from).toString()) as [CaseState, EventEnvelope[]];
