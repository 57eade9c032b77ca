import { Duration } from 'aws-cdk-lib';
import { JitterType, type TaskStateBase } from 'aws-cdk-lib/aws-stepfunctions';

/** Faults of Lambda itself and of the way to it (developer guide, "Handle Lambda service exceptions"); the step may not have run. */
const transientFaults = [
  'Lambda.ClientExecutionTimeoutException',
  'Lambda.ServiceException',
  'Lambda.AWSLambdaException',
  'Lambda.SdkClientException',
  'Lambda.TooManyRequestsException',
];

/**
 * The retries of every step. Transient faults are tried for about two minutes. Anything else a step throws, but a
 * timeout, gets three more chances within a minute: throttled or contended tables recover, and a true defect is reported
 * a minute later. Full jitter, so that cases that met the same fault do not come back together.
 */
export function withRetries<T extends TaskStateBase>(task: T): T {
  task.addRetry({
    errors: transientFaults,
    interval: Duration.seconds(1),
    backoffRate: 2,
    maxAttempts: 6,
    maxDelay: Duration.seconds(60),
    jitterStrategy: JitterType.FULL,
  });
  task.addRetry({
    errors: ['States.TaskFailed'],
    interval: Duration.seconds(3),
    backoffRate: 3,
    maxAttempts: 3,
    maxDelay: Duration.seconds(60),
    jitterStrategy: JitterType.FULL,
  });
  return task;
}
