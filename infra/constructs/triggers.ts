import { Duration } from 'aws-cdk-lib';
import { EventField, Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import type { Mail } from './mail.ts';
import type { PlatformFunctions } from './platform-functions.ts';

/** What calls functions when nobody asks: mail events as they come, and the sweep of what a commit left unsent, the watchdog. */
export class Triggers extends Construct {
  constructor(scope: Construct, id: string, mail: Mail, { dispatch, mailEvents, watchdog }: PlatformFunctions) {
    super(scope, id);
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
      targets: [
        new LambdaFunction(dispatch, {
          event: RuleTargetInput.fromObject({ sweep: true, time: EventField.time }),
        }),
      ],
    });
    new Rule(this, 'Watch', {
      description: 'Looks for cases to which nothing happens though something should',
      schedule: Schedule.rate(Duration.minutes(15)),
      targets: [new LambdaFunction(watchdog, { event: RuleTargetInput.fromObject({ time: EventField.time }) })],
    });
  }
}
