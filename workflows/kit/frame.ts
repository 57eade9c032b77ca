import { Duration } from 'aws-cdk-lib';
import { Fail, type IChainable, TaskInput, type TaskStateBase, Timeout } from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import type { Construct } from 'constructs';
import type { Platform } from './build-machine.ts';
import { context, expr, input } from './expr.ts';
import { withRetries } from './retry.ts';

/** What the fragments of one machine share. */
export type Frame = { readonly scope: Construct; readonly platform: Platform; readonly onFault: IChainable };

/** The frame of a machine: where its states are built, and where they go when a step has failed for good. */
export const frameOf = (scope: Construct, platform: Platform): Frame => ({
  scope,
  platform,
  onFault: reportFault(scope, platform),
});

/** Sends every failure of a step, after its retries, to the state that tells the secretariat. Call it last: it catches all. */
export const catchFaults = <T extends TaskStateBase>({ onFault }: Frame, task: T): T => {
  task.addCatch(onFault, {
    errors: ['States.ALL'],
    outputs: {
      caseId: input('caseId'),
      flow: input('flow'),
      where: context('State.Name'),
      error: expr('$states.errorOutput.Error'),
      cause: expr("$exists($states.errorOutput.Cause) ? $states.errorOutput.Cause : ''"),
    },
  });
  return task;
};

/** Enters the fault in the history, which mails the secretariat, then fails; the failed execution raises the alarm. */
function reportFault(scope: Construct, { record }: Platform): IChainable {
  const fail = Fail.jsonata(scope, 'Fault', { error: input('error'), cause: input('cause') });
  const report = LambdaInvoke.jsonata(scope, 'Report the fault', {
    lambdaFunction: record,
    payload: TaskInput.fromObject({
      command: 'report-fault',
      caseId: input('caseId'),
      flow: input('flow'),
      at: context('State.EnteredTime'),
      where: input('where'),
      error: input('error'),
      cause: input('cause'),
    }),
    outputs: expr('$states.input'),
    taskTimeout: Timeout.duration(Duration.minutes(2)),
    retryOnServiceExceptions: false,
  });
  withRetries(report).addCatch(fail, { errors: ['States.ALL'], outputs: expr('$states.input') });
  return report.next(fail);
}
