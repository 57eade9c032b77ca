import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { StageConfig } from '../stage-config.ts';
import type { Mail } from './mail.ts';
import type { PlatformFunctions } from './platform-functions.ts';
import type { SingleTable } from './single-table.ts';

const inFiveMinutes = { period: Duration.minutes(5), statistic: 'Maximum' };
const sumOfFiveMinutes = { period: Duration.minutes(5), statistic: 'Sum' };

/** Alarms that mail the operators. Each says what it means for people, so that whoever reads it at night knows. */
export class Alarms extends Construct {
  readonly #mailOperators: SnsAction;

  constructor(scope: Construct, id: string, { operators }: StageConfig) {
    super(scope, id);
    const topic = new Topic(this, 'Operators', { enforceSSL: true });
    if (operators !== undefined) topic.addSubscription(new EmailSubscription(operators));
    this.#mailOperators = new SnsAction(topic);
  }

  watch(running: ReadonlyArray<readonly [string, StateMachine]>, mail: Mail, { dispatch }: PlatformFunctions): void {
    const standsStill =
      'at least one case stands still: nobody is reminded and no deadline falls until it is started again.';
    for (const [name, machine] of running) {
      this.#whenAny(`${name}Failed`, machine.metricFailed(sumOfFiveMinutes), `A flow failed, so ${standsStill}`);
      this.#whenAny(
        `${name}TimedOut`,
        machine.metricTimedOut(sumOfFiveMinutes),
        `A flow ran for 360 days, so ${standsStill}`,
      );
    }
    this.#whenAny(
      'MailEventsLeft',
      mail.events.deadLetters.metricApproximateNumberOfMessagesVisible(inFiveMinutes),
      'It is not known whether some notices arrived: rounds that wait for them do not start their clock.',
    );
    this.#whenAny(
      'DispatchErrors',
      dispatch.metricErrors(sumOfFiveMinutes),
      'Mails go out late, and cases that people moved on may wait up to five minutes for the next sweep, or longer if this lasts.',
    );
  }

  /** A lost task token makes no metric: only the watchdog sees that a case stands still. */
  watchCases(table: SingleTable, { watchdog }: PlatformFunctions): void {
    const stalled = new Metric({
      namespace: 'Tawafuq',
      metricName: 'StalledCases',
      dimensionsMap: { Table: table.name },
      period: Duration.minutes(15),
      statistic: 'Maximum',
    });
    this.#whenAny(
      'StalledCases',
      stalled,
      'Some case stands still: nobody is reminded of it and no deadline falls until the secretariat resumes it in the portal.',
    );
    this.#whenAny(
      'WatchdogErrors',
      watchdog.metricErrors(sumOfFiveMinutes),
      'Nobody is told of a case that stands still while the watchdog fails; cases that go on are not touched by it.',
    );
  }

  #whenAny(id: string, metric: IMetric, impact: string): void {
    const alarm = new Alarm(this, id, {
      alarmDescription: impact,
      metric,
      threshold: 0,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(this.#mailOperators);
  }
}
