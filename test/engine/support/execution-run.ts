import { compile } from '#local/engine/compile.ts';
import type { CallService, Effect, InvokeLambda, OpenToken } from '#local/engine/effect.ts';
import { newExecution } from '#local/engine/execution.ts';
import type { HistoryEvent } from '#local/engine/history-event.ts';
import type { Input } from '#local/engine/input.ts';
import { transition } from '#local/engine/transition.ts';
import { testPorts } from './test-ports.ts';

/** What a Lambda or a service does: an output, or an Error to fail with. */
export type Callee = (payload: never, attempt: number) => unknown;

type WithoutInstant = Input extends infer Each ? (Each extends Input ? Omit<Each, 'atMs'> : never) : never;

export const startedAtMs = Date.parse('2026-01-01T00:00:00Z');

/**
 * Runs one execution by the pure engine alone: calls are answered at once by `callees`, time jumps to the next timer when
 * nothing else is left. Between transitions the execution goes through JSON, as it would through a store.
 */
export function executionRun(
  states: Record<string, unknown>,
  options: {
    input?: unknown;
    startAt?: string;
    machine?: Record<string, unknown>;
    callees?: Record<string, Callee>;
    randoms?: readonly number[];
  } = {},
) {
  const [first = ''] = Object.keys(states);
  const machine = compile({
    QueryLanguage: 'JSONata',
    StartAt: options.startAt ?? first,
    States: states,
    ...options.machine,
  });
  const ports = testPorts(options.randoms);
  const region = 'arn:aws:states:eu-central-1:123456789012';
  let execution = newExecution({
    arn: `${region}:execution:m:run`,
    name: 'run',
    machine: { arn: `${region}:stateMachine:m`, name: 'm' },
    input: options.input === undefined ? {} : options.input,
    startedAtMs,
  });
  let nowMs = startedAtMs;
  const history: HistoryEvent[] = [];
  const timers = new Map<string, number>();
  const waiting: (InvokeLambda | CallService)[] = [];
  const tokens: OpenToken[] = [];
  const effects: Effect[] = [];
  const attempts: Record<string, number> = {};

  async function give(input: WithoutInstant): Promise<void> {
    const next = await transition(machine, execution, { ...input, atMs: nowMs } as Input, ports);
    execution = JSON.parse(JSON.stringify(next.execution));
    history.push(...next.history);
    effects.push(...next.effects);
    for (const effect of next.effects) {
      if (effect.kind === 'start-timer') timers.set(effect.id, effect.atMs);
      if (effect.kind === 'cancel-timer') timers.delete(effect.id);
      if (effect.kind === 'open-token') tokens.push(effect);
      if (effect.kind === 'invoke-lambda' || effect.kind === 'call-service') waiting.push(effect);
    }
  }

  async function answer(call: InvokeLambda | CallService): Promise<void> {
    const name = call.kind === 'invoke-lambda' ? call.functionName : call.action;
    const payload = call.kind === 'invoke-lambda' ? call.payload : call.arguments;
    const callee = options.callees?.[name];
    if (!callee) return;
    attempts[name] = (attempts[name] ?? 0) + 1;
    try {
      await give({ kind: 'effect-succeeded', id: call.id, output: callee(payload as never, attempts[name]) });
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      await give({ kind: 'effect-failed', id: call.id, error: error.name, cause: error.message });
    }
  }

  /** Answers every call that is waiting, and those that follow. */
  async function settle(): Promise<void> {
    for (let call = waiting.shift(); call; call = waiting.shift()) await answer(call);
  }

  /** Fires the next timer. */
  async function tick(): Promise<boolean> {
    const [next] = [...timers].sort(([, one], [, other]) => one - other);
    if (!next) return false;
    timers.delete(next[0]);
    nowMs = next[1];
    await give({ kind: 'timer-fired', id: next[0] });
    await settle();
    return true;
  }

  return {
    give: async (input: WithoutInstant) => {
      await give(input);
      await settle();
    },
    start: async () => {
      await give({ kind: 'start' });
      await settle();
    },
    tick,
    /** Runs to the end. */
    finish: async () => {
      await give({ kind: 'start' });
      await settle();
      while (execution.status === 'RUNNING' && (await tick()));
      return execution;
    },
    moveTo: (seconds: number) => {
      nowMs = startedAtMs + seconds * 1000;
    },
    get execution() {
      return execution;
    },
    get types() {
      return history.map(({ type }) => type);
    },
    get elapsedSeconds() {
      return (nowMs - startedAtMs) / 1000;
    },
    history,
    timers,
    tokens,
    effects,
    attempts,
  };
}

/** An error as a function raises it: its name becomes the Error. */
export const named = (name: string, message = 'it failed'): Error => Object.assign(new Error(message), { name });

/** Runs to the end: what a reader of a case needs to see. */
export async function outcome(...args: Parameters<typeof executionRun>) {
  const run = executionRun(...args);
  const { status, output, error } = await run.finish();
  return { status, output, error, run };
}

/** A rule, where it is written ("spec" is states-language.net, "guide" the Step Functions developer guide), and its check. */
export type Rule = readonly [rule: string, source: string, check: () => Promise<void>];
