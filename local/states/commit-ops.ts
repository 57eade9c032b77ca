import type { Effect } from '../engine/effect.ts';
import type { Execution } from '../engine/execution.ts';
import type { Transition } from '../engine/transition.ts';
import type { Op } from '../journal/journal.ts';
import { effectKey, executionKey, historyKey, startedKey, timerKey, tokenKey } from './keys.ts';

/** What ListExecutions shows of an execution. */
export interface ExecutionSummary {
  readonly arn: string;
  readonly name: string;
  readonly status: Execution['status'];
  readonly startedAtMs: number;
  readonly stoppedAtMs?: number;
  readonly redriveCount: number;
}

/** An effect that ends with an answer. */
export type Call = Extract<Effect, { kind: 'invoke-lambda' | 'call-service' }>;

export const isCall = (effect: Effect): effect is Call =>
  effect.kind === 'invoke-lambda' || effect.kind === 'call-service';

/** The journal entries of one transition: together they are everything that a restart needs. */
export function commitOps(before: Execution | undefined, { execution, effects, history }: Transition): Op[] {
  const { arn } = execution;
  const ops: Op[] = [{ put: executionKey(arn), value: execution }];
  if (history[0]) ops.push({ put: historyKey(arn, history[0].id), value: history });
  if (before?.status !== execution.status) {
    ops.push({ put: startedKey(execution.machine.arn, execution.startedAtMs, arn), value: summaryOf(execution) });
  }
  for (const effect of effects) ops.push(...effectOps(arn, effect));
  return ops;
}

function effectOps(arn: string, effect: Effect): Op[] {
  switch (effect.kind) {
    case 'invoke-lambda':
    case 'call-service':
      return [{ put: effectKey(arn, effect.id), value: effect }];
    case 'start-timer':
      return [{ put: timerKey(effect.atMs, arn, effect.id), value: true }];
    case 'cancel-timer':
      return [{ delete: timerKey(effect.atMs, arn, effect.id) }];
    case 'open-token':
      return [{ put: tokenKey(effect.token), value: { arn, id: effect.id } }];
    case 'finish':
      return [];
  }
}

const summaryOf = (execution: Execution): ExecutionSummary => ({
  arn: execution.arn,
  name: execution.name,
  status: execution.status,
  startedAtMs: execution.startedAtMs,
  ...(execution.stoppedAtMs === undefined ? {} : { stoppedAtMs: execution.stoppedAtMs }),
  redriveCount: execution.redriveCount,
});
