import type { Effect } from './effect.ts';
import type { Execution, Thread } from './execution.ts';
import { type HistoryEvent, historyLimit } from './history-event.ts';
import type { EnginePorts } from './ports.ts';

/** Raised when only one event is left, the one that ends the execution. */
export class HistoryLimitReached extends Error {}

/** One transition under way: the execution being changed, and what the change emits. */
export class Run {
  readonly execution: Execution;
  readonly atMs: number;
  readonly ports: EnginePorts;
  readonly effects: Effect[] = [];
  readonly history: HistoryEvent[] = [];
  readonly ready: { readonly thread: Thread; readonly entering: boolean }[] = [];

  constructor(before: Execution, atMs: number, ports: EnginePorts) {
    const threads: Record<string, Thread> = {};
    for (const [id, thread] of Object.entries(before.threads)) threads[id] = { ...thread };
    this.execution = { ...before, threads };
    this.atMs = atMs;
    this.ports = ports;
  }

  /** Appends an event after the thread's last one and returns its id. */
  emit(thread: Thread, type: string, detailsKey?: string, details?: Readonly<Record<string, unknown>>): number {
    if (this.execution.lastEventId >= historyLimit - 1) throw new HistoryLimitReached();
    thread.lastEventId = this.append(thread.lastEventId, type, detailsKey, details);
    return thread.lastEventId;
  }

  append(previousEventId: number, type: string, detailsKey?: string, details?: Readonly<Record<string, unknown>>) {
    this.execution.lastEventId += 1;
    this.history.push({
      id: this.execution.lastEventId,
      previousEventId,
      type,
      atMs: this.atMs,
      ...(detailsKey && details ? { detailsKey, details } : {}),
    });
    return this.execution.lastEventId;
  }

  startTimer(id: string, atMs: number): void {
    this.effects.push({ kind: 'start-timer', id, atMs });
  }

  /** Ends what the thread waits for, but for its branches. */
  stopWaiting(thread: Thread): void {
    const { wait } = thread;
    if (wait === undefined || wait.kind === 'branches') return;
    if (wait.kind === 'task') {
      if (wait.timeoutAtMs !== undefined) this.#cancelTimer(timeoutTimer(wait.id), wait.timeoutAtMs);
      if (wait.heartbeatAtMs !== undefined) this.#cancelTimer(heartbeatTimer(wait.id), wait.heartbeatAtMs);
    } else {
      this.#cancelTimer(wait.id, wait.atMs);
    }
    delete thread.wait;
  }

  cancelMachineTimeout(): void {
    if (this.execution.timeoutAtMs === undefined) return;
    this.#cancelTimer(machineTimer, this.execution.timeoutAtMs);
    delete this.execution.timeoutAtMs;
  }

  #cancelTimer(id: string, atMs: number): void {
    this.effects.push({ kind: 'cancel-timer', id, atMs });
  }

  /** Adds a branch or an iteration under a thread, ready to run. */
  spawn(parent: Thread, index: number, startAt: string, input: unknown, item?: { readonly value: unknown }): Thread {
    const thread: Thread = {
      id: `${parent.id}.${index}`,
      parentId: parent.id,
      index,
      ...(item ? { item: item.value } : {}),
      state: startAt,
      variables: {},
      enteredAtMs: this.atMs,
      lastEventId: parent.lastEventId,
    };
    this.execution.threads[thread.id] = thread;
    this.setInput(thread, input);
    this.ready.push({ thread, entering: true });
    return thread;
  }

  branchesOf(thread: Thread): Thread[] {
    return Object.values(this.execution.threads).filter((other) => other.parentId === thread.id);
  }

  /** Ends every thread below this one. */
  removeBranches(thread: Thread): void {
    for (const branch of this.branchesOf(thread)) {
      this.stopWaiting(branch);
      this.removeBranches(branch);
      delete this.execution.threads[branch.id];
    }
    delete thread.wait;
  }

  inputOf(thread: Thread): unknown {
    return 'input' in thread ? thread.input : this.#firstInput(thread);
  }

  setInput(thread: Thread, input: unknown): void {
    if (input === this.#firstInput(thread)) delete thread.input;
    else thread.input = input;
  }

  /** What a line starts with, unless an Arguments or ItemSelector says otherwise. */
  #firstInput(thread: Thread): unknown {
    if ('item' in thread) return thread.item;
    const parent = thread.parentId === undefined ? undefined : this.execution.threads[thread.parentId];
    return parent ? this.inputOf(parent) : this.execution.input;
  }
}

export const machineTimer = 'machine-timeout';
export const timeoutTimer = (taskId: string): string => `timeout-${taskId}`;
export const heartbeatTimer = (taskId: string): string => `heartbeat-${taskId}`;
