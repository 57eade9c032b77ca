import { asWritten } from '#functions/lib/chain/as-written.ts';
import { type ChainedEvent, type Finding, findingIn } from '#functions/lib/chain/check-chain.ts';
import type { CaseState } from '#schemas/case-state.ts';
import type { EventEnvelope } from '#schemas/event.ts';
import type { Procedure } from '#workflows/procedure/procedure.ts';
import { lifted } from '#workflows/procedure/upcasters.ts';
import { refusedAt } from './moving-error.ts';
import { checked } from './parse-line.ts';
import type { Row } from './row.ts';

/** A row as it is read, and the JSON of its line as it was written. */
export type NumberedRow = { readonly number: number; readonly row: Row; readonly written: unknown };

type Folding = Pick<Procedure, 'initialState' | 'evolve' | 'events' | 'upcasters'>;

/** What the events of a case, or of a book, come to. @throws MovingError where one is missing or is none of theirs */
export function fold(module: Folding, caseId: string, rows: readonly NumberedRow[], caseLine: number): unknown {
  const events = rows.flatMap(({ number, row }) => (row.kind === 'event' ? [{ number, event: row.event }] : []));
  let state = module.initialState(caseId, events[0]?.event.at ?? '');
  for (const [index, { number, event }] of events.entries()) {
    if (event.seq !== index + 1) throw refusedAt(number, `event ${index + 1} of ${caseId} is missing`);
    state = evolved(module, state, event, number);
  }
  if (state.seq === 0) throw refusedAt(caseLine, `${caseId} has no history`);
  return plain(state);
}

function evolved(module: Folding, state: CaseState, event: EventEnvelope, number: number): CaseState {
  const schema = module.events[event.type];
  if (schema === undefined) throw refusedAt(number, `this version knows no event '${event.type}'`);
  const { notices, version, ...bare } = lifted(module.upcasters, event);
  checked(number, schema, bare.data);
  return module.evolve(state, bare);
}

/** As it is after storage: what is undefined is not there. */
export const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** The events among rows, each with its link. */
export const chainedIn = (rows: readonly NumberedRow[]): ChainedEvent[] =>
  rows.flatMap(({ row, written }) =>
    row.kind === 'event' ? [{ event: asWritten((written as typeof row).event), link: row.link }] : [],
  );

const said = {
  missing: 'is missing, or another stands in its place',
  altered: 'is not the one that was recorded',
  unlinked: 'has lost the link that it was written with, or its case what follows it',
} as const;

/** What a finding says of its event. */
export const saidOf = ({ what }: Finding): string => said[what];

/** Each event is the one that the next was written after (ADR 34). @throws MovingError that names the first that is not */
export function checkChain(
  {
    state,
    head,
  }: { readonly state: { readonly caseId: string; readonly seq: number }; readonly head?: string | undefined },
  rows: readonly NumberedRow[],
  caseLine: number,
): void {
  const { caseId, seq } = state;
  const finding = findingIn({ caseId, events: chainedIn(rows), seq, head });
  if (finding === undefined) return;
  const line = rows.find(({ row }) => row.kind === 'event' && row.event.seq === finding.seq)?.number ?? caseLine;
  throw refusedAt(line, `event ${finding.seq} of ${caseId} ${saidOf(finding)}`);
}
