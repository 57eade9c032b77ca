import { isDeepStrictEqual } from 'node:util';
import { keys } from '#functions/lib/store/keys.ts';
import type { CaseState } from '#schemas/case-state.ts';
import type { Procedure } from '#workflows/procedure/procedure.ts';
import { registerList } from '#workflows/procedure/projections.ts';
import { checkChain, fold, type NumberedRow, plain } from './fold-rows.ts';
import { refusedAt } from './moving-error.ts';
import { checked } from './parse-line.ts';
import { procedures } from './procedures.ts';
import type { RowOf } from './row.ts';

/** What the import needs to know of a case, once all about it is known to fit. */
export type CheckedCase = {
  readonly caseId: string;
  readonly procedure: string;
  readonly stage: string;
  readonly seq: number;
  readonly flow: number;
  readonly registeredAt: string | undefined;
};

/**
 * The rows of one case fit together: events without gaps that fold to the stored state, and one row for each open task.
 * @throws MovingError that names the line
 */
export function checkCase(rows: readonly NumberedRow[]): CheckedCase {
  const first = rows[0]?.number ?? 0;
  const stored = rows.find((each): each is NumberedRow & { row: RowOf<'case'> } => each.row.kind === 'case');
  if (stored === undefined) throw refusedAt(first, `the case of this row is missing`);
  const { number, row } = stored;
  const module = procedures[row.procedure];
  if (module === undefined) throw refusedAt(number, `this version runs no procedure '${row.procedure}'`);
  const state = checked(number, module.state, row.state) as CaseState;
  const folded = fold(module, row.state.caseId, rows, number);
  checkChain(row, rows, number);
  if (!isDeepStrictEqual(folded, plain(state)))
    throw refusedAt(number, `the state of ${state.caseId} is not what its history says`);
  if (row.stage !== module.stageOf(state) && !isFormerRest(row.stage, state, module))
    throw refusedAt(number, `the stage is not that of the state`);
  checkTasks(state, rows, number);
  const entry = rows.find((each) => each.row.kind === 'register-entry');
  const { registeredAt } = state;
  const ended = registeredAt !== undefined && state.outcome !== undefined;
  // Older versions entered whatever ended, also what was never circulated.
  const isPublic = module.projections(state).some(({ list }) => list === registerList);
  if (entry === undefined ? isPublic : !ended) {
    throw refusedAt(entry?.number ?? number, `register and case do not agree on whether ${state.caseId} is registered`);
  }
  for (const { number: at, row: owed } of rows) {
    if (owed.kind === 'outbox' && (owed.outbox.seq > state.seq || owed.outbox.procedure !== row.procedure))
      throw refusedAt(at, `a mail is owed for something that has not happened`);
    if (owed.kind === 'outbox' && owed.outbox.nonce !== row.nonce)
      throw refusedAt(at, `the links in the mail that is owed are not those of ${state.caseId}`);
  }
  const { procedure, stage, flow = 0 } = row;
  return { caseId: state.caseId, procedure, stage, seq: state.seq, flow, registeredAt: entry && registeredAt };
}

/** A former version left it at rest; the watchdog sees to it where it comes to be. */
const isFormerRest = (stage: string, { at }: CaseState, { formerRests }: Procedure): boolean =>
  stage === 'rest' && formerRests.includes(at);

function checkTasks(state: CaseState, rows: readonly NumberedRow[], caseLine: number): void {
  const wanted = new Map(
    Object.values(state.tasks).flatMap((task) =>
      task.assignees.map((to) => [keys.task(state.caseId, task.taskId, to).SK, task] as const),
    ),
  );
  for (const { number, row } of rows) {
    if (row.kind !== 'task') continue;
    const { titles, ...task } = row.task;
    const isNamedAsItsCase =
      row.title === state.title && isDeepStrictEqual(titles ?? null, plain(state.titles ?? null));
    if (!isNamedAsItsCase || !isDeepStrictEqual(task, plain(wanted.get(row.SK) ?? null)))
      throw refusedAt(number, `the task is not one that the case has open`);
    wanted.delete(row.SK);
  }
  const [missing] = wanted.keys();
  if (missing !== undefined) throw refusedAt(caseLine, `the row ${missing} of an open task is missing`);
}
