import { Duration } from 'aws-cdk-lib';
import { EventField, Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction, type LambdaFunctionProps } from 'aws-cdk-lib/aws-events-targets';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import type { Mail } from './mail.ts';
import type { PlatformFunctions } from './platform-functions.ts';
import type { ServiceFunction } from './service-function.ts';
import type { UndeliveredEvents } from './undelivered-events.ts';

export type TriggersProps = {
  readonly mail: Mail;
  readonly functions: PlatformFunctions;
  readonly machineArns: readonly string[];
  readonly undelivered: UndeliveredEvents;
};

/** What calls functions when nobody asks: mail events, ended executions, the sweep of what was left unsent, the watchdog, digests. */
export class Triggers extends Construct {
  constructor(scope: Construct, id: string, { mail, functions, machineArns, undelivered }: TriggersProps) {
    super(scope, id);
    const { archiveExecution, digest, dispatch, mailEvents, receiveMail, watchdog } = functions;
    const target = (called: ServiceFunction, props: LambdaFunctionProps = {}) =>
      new LambdaFunction(called, { ...props, deadLetterQueue: undelivered.queue });
    mailEvents.addEventSource(
      new SqsEventSource(mail.events.queue, {
        batchSize: 100,
        maxBatchingWindow: Duration.seconds(1),
        reportBatchItemFailures: true,
      }),
    );
    new Rule(this, 'Sweep', {
      description: 'Sends what a commit owed and its own dispatch did not send',
      schedule: Schedule.rate(Duration.minutes(5)),
      targets: [target(dispatch, { event: RuleTargetInput.fromObject({ sweep: true, time: EventField.time }) })],
    });
    new Rule(this, 'Watch', {
      description: 'Looks for cases to which nothing happens though something should',
      schedule: Schedule.rate(Duration.minutes(15)),
      targets: [target(watchdog, { event: RuleTargetInput.fromObject({ time: EventField.time }) })],
    });
    new Rule(this, 'Digests', {
      description: 'Mails people each morning, or on Mondays, what waits for them, if the roster says so',
      schedule: Schedule.cron({ minute: '0', hour: '6' }),
      targets: [target(digest, { event: RuleTargetInput.fromObject({ time: EventField.time }) })],
    });
    new Rule(this, 'Archive', {
      description: 'Keeps the history of every ended execution, which Step Functions forgets after 90 days',
      eventPattern: {
        source: ['aws.states'],
        detailType: ['Step Functions Execution Status Change'],
        // Stages share the bus of an account: each takes the events of its own machines.
        detail: { stateMachineArn: machineArns, status: ['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED'] },
      },
      targets: [target(archiveExecution)],
    });
    for (const called of [dispatch, archiveExecution, receiveMail, watchdog, digest])
      called.keepFailures(undelivered.queue);
  }
}
