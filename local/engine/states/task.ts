import { readCatch } from '../catch.ts';
import type { TaskWait, Thread } from '../execution.ts';
import { readExit } from '../exit.ts';
import type { Bindings, Template } from '../expression.ts';
import { queryFailure, StateFailure } from '../failure.ts';
import type { FieldReader } from '../field-reader.ts';
import type { Outcome, State } from '../machine.ts';
import { limitedText } from '../payload.ts';
import { readRetry } from '../retry.ts';
import { heartbeatTimer, type Run, timeoutTimer } from '../run.ts';
import { bindingsFor } from '../scope.ts';
import { checkArgumentNames, checkArguments, type Integration, integrationFor } from './integration.ts';

/** Bounds of TimeoutSeconds and HeartbeatSeconds (developer guide, "Task workflow state"). */
const longestTaskSeconds = 99_999_999;

const isSeconds = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= longestTaskSeconds;

export interface TaskState extends State {
  readonly type: 'Task';
  /** Records that the call behind a token-ended task was accepted. */
  submitted(run: Run, thread: Thread, output: unknown): void;
  succeeded(run: Run, thread: Thread, result: unknown): Outcome;
  failed(run: Run, thread: Thread, error: string, cause: string): never;
  timedOut(run: Run, thread: Thread, byHeartbeat: boolean): never;
  heartbeat(run: Run, thread: Thread): void;
}

export const isTask = (state: State): state is TaskState => state.type === 'Task';

/** Specification, "Task state"; developer guide, "Discover service integration patterns". */
export function compileTask(name: string, reader: FieldReader): TaskState {
  const integration = integrationFor(reader.requiredText('Resource'), reader.where);
  checkArgumentNames(integration, reader.raw('Arguments'), reader.where);
  const args = reader.template('Arguments') ?? (() => ({}));
  const expected = `an integer from 1 to ${longestTaskSeconds}`;
  const timeout = reader.literalOrExpression('TimeoutSeconds', isSeconds, expected);
  const heartbeat = reader.literalOrExpression('HeartbeatSeconds', isSeconds, expected);
  const exit = readExit(reader, 'next-or-end');
  const { resourceType, resource } = integration;
  const resourceDetails = { resourceType, resource };

  return {
    name,
    type: 'Task',
    retry: readRetry(reader),
    catch: readCatch(reader),
    exit,

    async enter(run, thread): Promise<Outcome> {
      const token = integration.byToken ? `${run.ports.newId()}${run.ports.newId()}`.replaceAll('-', '') : undefined;
      const bindings = bindingsFor(run, thread, token === undefined ? {} : { token });
      const parameters = checkArguments(integration, await args(bindings));
      const parametersText = limitedText(parameters, 'arguments of the task');
      const timeoutSeconds = await secondsOf(timeout, bindings, 'TimeoutSeconds');
      const heartbeatSeconds = await secondsOf(heartbeat, bindings, 'HeartbeatSeconds');
      if (heartbeatSeconds !== undefined && heartbeatSeconds >= (timeoutSeconds ?? Number.POSITIVE_INFINITY)) {
        throw queryFailure('HeartbeatSeconds has to be smaller than TimeoutSeconds.', 'HeartbeatSeconds');
      }
      // Reading the effect checks the arguments, so it comes before the event that says the task was scheduled.
      const effectOf = (id: string) => integration.effect(id, parameters);
      effectOf('');
      const id = String(
        run.emit(thread, 'TaskScheduled', 'taskScheduledEventDetails', {
          ...resourceDetails,
          region: run.execution.arn.split(':')[3] ?? '',
          parameters: parametersText,
          ...(timeoutSeconds === undefined ? {} : { timeoutInSeconds: timeoutSeconds }),
          ...(heartbeatSeconds === undefined ? {} : { heartbeatInSeconds: heartbeatSeconds }),
        }),
      );
      run.emit(thread, 'TaskStarted', 'taskStartedEventDetails', resourceDetails);
      if (token !== undefined) run.effects.push({ kind: 'open-token', id, token });
      run.effects.push(effectOf(id));
      thread.wait = startTimers(
        run,
        { kind: 'task', id, byToken: integration.byToken },
        timeoutSeconds,
        heartbeatSeconds,
      );
      return 'waiting';
    },

    submitted(run, thread, output) {
      const text = limitedText(resultOf(integration, output), 'output of the call');
      run.emit(thread, 'TaskSubmitted', 'taskSubmittedEventDetails', {
        ...resourceDetails,
        output: text,
        outputDetails: { truncated: false },
      });
    },

    succeeded(run, thread, answer) {
      run.stopWaiting(thread);
      const result = integration.byToken ? answer : resultOf(integration, answer);
      const output = limitedText(result, 'output of the task');
      run.emit(thread, 'TaskSucceeded', 'taskSucceededEventDetails', {
        ...resourceDetails,
        output,
        outputDetails: { truncated: false },
      });
      return { exit, result, output: result };
    },

    failed(run, thread, error, cause) {
      run.stopWaiting(thread);
      run.emit(thread, 'TaskFailed', 'taskFailedEventDetails', { ...resourceDetails, error, cause });
      throw new StateFailure(error, cause);
    },

    timedOut(run, thread, byHeartbeat) {
      run.stopWaiting(thread);
      run.emit(thread, 'TaskTimedOut', 'taskTimedOutEventDetails', { ...resourceDetails, error: 'States.Timeout' });
      // A missed heartbeat is reported as States.Timeout; Retry and Catch find it under its own name as well
      // (developer guide, "Handling errors", States.HeartbeatTimeout).
      throw new StateFailure('States.Timeout', '', byHeartbeat ? { aliases: ['States.HeartbeatTimeout'] } : {});
    },

    heartbeat(run, thread) {
      const { wait } = thread;
      if (wait?.kind !== 'task' || wait.heartbeatSeconds === undefined || wait.heartbeatAtMs === undefined) return;
      run.effects.push({ kind: 'cancel-timer', id: heartbeatTimer(wait.id), atMs: wait.heartbeatAtMs });
      const heartbeatAtMs = run.atMs + wait.heartbeatSeconds * 1000;
      run.startTimer(heartbeatTimer(wait.id), heartbeatAtMs);
      thread.wait = { ...wait, heartbeatAtMs };
    },
  };
}

function startTimers(run: Run, wait: TaskWait, timeoutSeconds?: number, heartbeatSeconds?: number): TaskWait {
  const timeoutAtMs = timeoutSeconds === undefined ? undefined : run.atMs + timeoutSeconds * 1000;
  const heartbeatAtMs = heartbeatSeconds === undefined ? undefined : run.atMs + heartbeatSeconds * 1000;
  if (timeoutAtMs !== undefined) run.startTimer(timeoutTimer(wait.id), timeoutAtMs);
  if (heartbeatAtMs !== undefined) run.startTimer(heartbeatTimer(wait.id), heartbeatAtMs);
  return {
    ...wait,
    ...(timeoutAtMs === undefined ? {} : { timeoutAtMs }),
    ...(heartbeatSeconds === undefined || heartbeatAtMs === undefined ? {} : { heartbeatSeconds, heartbeatAtMs }),
  };
}

/** The optimized Lambda integration wraps what the function returned (developer guide, "Invoke an AWS Lambda function"). */
const resultOf = (integration: Integration, answer: unknown): unknown =>
  integration.resourceType === 'lambda' ? { ExecutedVersion: '$LATEST', Payload: answer, StatusCode: 200 } : answer;

async function secondsOf(template: Template | undefined, bindings: Bindings, field: string) {
  if (!template) return undefined;
  const value = await template(bindings);
  if (isSeconds(value)) return value;
  throw queryFailure(
    `${field} has to be an integer from 1 to ${longestTaskSeconds}, not ${JSON.stringify(value)}.`,
    field,
  );
}
