import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { StageConfig } from '../stage-config.ts';
import type { HttpApi } from './http-api.ts';
import type { Mail } from './mail.ts';
import type { ServiceFunction } from './service-function.ts';
import type { SingleTable } from './single-table.ts';

const perFiveMinutes = (statistic: string) => ({ period: Duration.minutes(5), statistic });
const highest = perFiveMinutes('Maximum');
const sum = perFiveMinutes('Sum');

/** What a function counts of the table in a run (functions/lib/metric.ts). */
const countedOf = (table: SingleTable, metricName: string): Metric =>
  new Metric({
    ...{ namespace: 'Tawafuq', metricName, dimensionsMap: { Table: table.name } },
    ...{ period: Duration.minutes(15), statistic: 'Maximum' },
  });

/**
 * Alarms that mail the operators. Each says what it means for people, so that whoever reads it at night knows, and which
 * entry of docs/operations.md says what to do.
 */
export class Alarms extends Construct {
  readonly #mailOperators: SnsAction;

  constructor(scope: Construct, id: string, { operators }: StageConfig) {
    super(scope, id);
    const topic = new Topic(this, 'Operators', { enforceSSL: true });
    if (operators !== undefined) topic.addSubscription(new EmailSubscription(operators));
    this.#mailOperators = new SnsAction(topic);
  }

  watchMachine(name: string, machine: StateMachine): void {
    const standsStill =
      'at least one case stands still: nobody is reminded and no deadline falls until it is started again.';
    this.whenAbove(0, `${name}Failed`, machine.metricFailed(sum), `A flow failed, so ${standsStill}`, 'MachineFailed');
    const timedOut = machine.metricTimedOut(sum);
    this.whenAbove(0, `${name}TimedOut`, timedOut, `A flow ran for 360 days, so ${standsStill}`, 'MachineTimedOut');
  }

  watchMail({ events }: Mail): void {
    const ofAccount = (metricName: string) => new Metric({ namespace: 'AWS/SES', metricName, ...highest });
    this.watchQueue(
      'MailEventsLeft',
      events.deadLetters,
      'It is not known whether some notices arrived: rounds that wait for them do not start their clock.',
    );
    this.whenAbove(
      900,
      'MailEventsLate',
      events.queue.metricApproximateAgeOfOldestMessage(highest),
      'News of delivered mails has waited for 15 minutes: rounds start their clock late, and bounces are seen late.',
    );
    this.whenAbove(
      0.05,
      'MailBounces',
      ofAccount('Reputation.BounceRate'),
      'Of a hundred mails more than five bounce: from ten on SES may stop sending, and then nobody gets a notice any more.',
    );
    this.whenAbove(
      0.001,
      'MailComplaints',
      ofAccount('Reputation.ComplaintRate'),
      'People report notices as unwanted: SES may stop sending, and then nobody gets a notice any more.',
    );
  }

  watchDispatch(dispatch: ServiceFunction): void {
    this.whenAbove(
      0,
      'DispatchErrors',
      dispatch.metricErrors(sum),
      'Mails go out late, and cases that people moved on may wait up to five minutes for the next sweep, or longer if this lasts.',
    );
  }

  /** A lost task token makes no metric: only the watchdog sees that a case stands still. Its own failures go to the queue of what failed. */
  watchCases(table: SingleTable): void {
    this.whenAbove(
      0,
      'StalledCases',
      countedOf(table, 'StalledCases'),
      'Some case stands still: nobody is reminded of it and no deadline falls until the secretariat resumes it in the portal.',
    );
  }

  /** The watchdog holds every history against its chain once a day, and counts what it found in each run. */
  watchHistories(table: SingleTable): void {
    this.whenAbove(
      0,
      'AlteredHistories',
      countedOf(table, 'AlteredHistories'),
      'The history of some case is not as it was recorded: somebody wrote to the table beside the product, or a row was lost.',
    );
  }

  watchApi({ gateway }: HttpApi): void {
    this.whenAbove(
      4,
      'PortalErrors',
      gateway.metricServerError(sum),
      'Pages or the API answer with errors: people may be unable to state a position while a deadline runs.',
    );
  }

  /** A queue in which anything at all is too much. */
  watchQueue(id: string, queue: IQueue, impact: string): void {
    this.whenAbove(0, id, queue.metricApproximateNumberOfMessagesVisible(highest), impact);
  }

  /** @param entry of docs/operations.md, where it is not named like the alarm */
  whenAbove(threshold: number, id: string, metric: IMetric, impact: string, entry = id): void {
    const alarm = new Alarm(this, id, {
      alarmDescription: `${impact} What to do: docs/operations.md, ${entry}.`,
      metric,
      threshold,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(this.#mailOperators);
  }
}
