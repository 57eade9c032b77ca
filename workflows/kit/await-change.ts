import { type IChainable, IntegrationPattern, TaskInput, Timeout } from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { context, expr, input } from './expr.ts';
import { catchFaults, type Frame } from './frame.ts';
import { withRetries } from './retry.ts';

/** No wait lasts longer than 30 days, so that an execution can hand over long before the platform's limit of a year. */
export const longestWaitSeconds = 30 * 86_400;

export type Wait = {
  /** Name of the state. */
  readonly name: string;
  /** What the case waits for; if it waits for something else by now, the wait ends at once. */
  readonly stage: string;
  /** Where to go, with the new CaseStage, once the case has left the stage; `end` ends the execution. */
  readonly changed: IChainable | 'end';
  /** Where to go, with the old CaseStage, when the wait is over and nothing has changed. */
  readonly timeIsUp: IChainable;
};

/** Waits with a task token until people or the mail service have moved the case on, or until time itself has to. */
export function awaitChange(frame: Frame, { name, stage, changed, timeIsUp }: Wait): LambdaInvoke {
  const wait = LambdaInvoke.jsonata(frame.scope, name, {
    lambdaFunction: frame.platform.awaitChange,
    integrationPattern: IntegrationPattern.WAIT_FOR_TASK_TOKEN,
    payload: TaskInput.fromObject({
      caseId: input('caseId'),
      stage,
      flow: input('flow'),
      taskToken: context('Task.Token'),
      at: context('State.EnteredTime'),
    }),
    taskTimeout: Timeout.jsonata(expr(`$min([$states.input.waitSeconds, ${longestWaitSeconds}])`)),
    retryOnServiceExceptions: false,
  });
  withRetries(wait).addCatch(timeIsUp, { errors: ['States.Timeout'], outputs: expr('$states.input') });
  catchFaults(frame, wait);
  if (changed !== 'end') wait.next(changed);
  return wait;
}
