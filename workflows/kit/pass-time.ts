import { Duration } from 'aws-cdk-lib';
import { type IChainable, TaskInput, Timeout } from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { context, expr, input } from './expr.ts';
import { catchFaults, type Frame } from './frame.ts';
import { withRetries } from './retry.ts';

/** Lets time do its work in the case: an expiry, a reminder, or nothing if nothing is due. Goes on with the CaseStage. */
export function recordTime(frame: Frame, name: string, next: IChainable): LambdaInvoke {
  const step = LambdaInvoke.jsonata(frame.scope, name, {
    lambdaFunction: frame.platform.record,
    payload: TaskInput.fromObject({
      command: 'pass-time',
      caseId: input('caseId'),
      flow: input('flow'),
      at: context('State.EnteredTime'),
    }),
    outputs: expr('$states.result.Payload'),
    taskTimeout: Timeout.duration(Duration.minutes(2)),
    retryOnServiceExceptions: false,
  });
  catchFaults(frame, withRetries(step)).next(next);
  return step;
}
