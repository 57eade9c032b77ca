import { awaitsTask, type Execution } from '../engine/execution.ts';
import { byteLength, payloadLimitBytes } from '../engine/payload.ts';
import type { Journal } from '../journal/journal.ts';
import type { Executor, UntimedInput } from './executor.ts';
import { tokenKey } from './keys.ts';
import { StatesError } from './states-error.ts';

interface TaskAttempt {
  readonly arn: string;
  readonly id: string;
}

/** The calls by which a task is ended from outside, with its token. */
export function createTaskCalls(journal: Journal, executor: Executor) {
  function attemptOf(taskToken: string): TaskAttempt {
    if (!/^[0-9a-f]{64}$/.test(taskToken)) throw new StatesError('InvalidToken', 'Invalid token');
    const attempt = journal.get(tokenKey(taskToken)) as TaskAttempt | undefined;
    if (!attempt) throw new StatesError('TaskDoesNotExist', 'There is no task with this token');
    return attempt;
  }

  async function answer(taskToken: string, input: (id: string) => UntimedInput): Promise<Record<string, never>> {
    const { arn, id } = attemptOf(taskToken);
    const check = (execution: Execution): void => {
      if (awaitsTask(execution, id)) return;
      throw new StatesError('TaskTimedOut', 'The task with this token has timed out or has been answered');
    };
    await executor.apply(arn, input(id), { check });
    return {};
  }

  async function sendTaskSuccess({ taskToken, output }: { taskToken: string; output: string }) {
    const value = parseOutput(output);
    return answer(taskToken, (id) => ({ kind: 'task-succeeded', id, output: value }));
  }

  async function sendTaskFailure({ taskToken, ...failure }: { taskToken: string; error?: string; cause?: string }) {
    return answer(taskToken, (id) => ({ kind: 'task-failed', id, ...failure }));
  }

  async function sendTaskHeartbeat({ taskToken }: { taskToken: string }) {
    return answer(taskToken, (id) => ({ kind: 'task-heartbeat', id }));
  }

  return { sendTaskSuccess, sendTaskFailure, sendTaskHeartbeat };
}

function parseOutput(text: string): unknown {
  if (byteLength(text) > payloadLimitBytes) {
    throw new StatesError('InvalidOutput', `The output is larger than ${payloadLimitBytes} bytes`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new StatesError('InvalidOutput', `The output is not JSON: ${String(error)}`);
  }
}
