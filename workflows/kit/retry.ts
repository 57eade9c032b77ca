import { Duration } from 'aws-cdk-lib';
import { JitterType, type TaskStateBase } from 'aws-cdk-lib/aws-stepfunctions';

/**
 * The one retry policy. `States.TaskFailed` stands for every error but a timeout, so for the transient faults of Lambda
 * (developer guide, "Handle Lambda service exceptions") and for a throttled or contended table as well. Attempts for
 * half an hour on average: a table, a disk or a network that is away for minutes costs no execution. A true defect is
 * reported then. Full jitter: cases that met the same fault come back apart.
 */
export function withRetries<T extends TaskStateBase>(task: T): T {
  task.addRetry({
    errors: ['States.TaskFailed'],
    interval: Duration.seconds(1),
    backoffRate: 2,
    maxAttempts: 60,
    maxDelay: Duration.seconds(60),
    jitterStrategy: JitterType.FULL,
  });
  return task;
}
