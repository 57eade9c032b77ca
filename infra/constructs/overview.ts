import { Duration } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, type IMetric, PeriodOverride } from 'aws-cdk-lib/aws-cloudwatch';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Stage } from '../config.ts';
import type { HttpApi } from './http-api.ts';
import type { Mail } from './mail.ts';
import type { PlatformFunctions } from './platform-functions.ts';
import type { UndeliveredEvents } from './undelivered-events.ts';

export type OverviewProps = {
  readonly stage: Stage;
  readonly machines: ReadonlyMap<string, StateMachine>;
  readonly mail: Mail;
  readonly functions: PlatformFunctions;
  readonly undelivered: UndeliveredEvents;
  readonly api: HttpApi;
};

const hourly = { period: Duration.hours(1) };

/** One page on how the stage does: cases, people, mails, and what was left lying. */
export class Overview extends Construct {
  constructor(scope: Construct, id: string, { stage, machines, mail, functions, undelivered, api }: OverviewProps) {
    super(scope, id);
    const flows = [...machines.values()];
    const { dispatch, api: json, web } = functions;
    const graphs: ReadonlyArray<readonly [title: string, metrics: readonly IMetric[]]> = [
      ['Flows: started, failed, timed out', flows.flatMap((flow) => startedAndLost(flow))],
      [
        'Requests, and those answered with errors',
        [api.gateway.metricCount(hourly), api.gateway.metricServerError(hourly)],
      ],
      ['Time to answer (p95)', [json, web].map((each) => each.metricDuration({ ...hourly, statistic: 'p95' }))],
      ['Dispatch: runs and errors', [dispatch.metricInvocations(hourly), dispatch.metricErrors(hourly)]],
      [
        'Left lying: mail events, undelivered events',
        [mail.events.deadLetters, undelivered.queue].map((queue) =>
          queue.metricApproximateNumberOfMessagesVisible(hourly),
        ),
      ],
      ['Age of the oldest mail event', [mail.events.queue.metricApproximateAgeOfOldestMessage(hourly)]],
    ];
    const widgets = graphs.map(([title, left]) => new GraphWidget({ title, left: [...left], width: 12 }));
    new Dashboard(this, 'Dashboard', {
      dashboardName: `tawafuq-${stage}`,
      defaultInterval: Duration.days(7),
      periodOverride: PeriodOverride.INHERIT,
      widgets: [0, 2, 4].map((first) => widgets.slice(first, first + 2)),
    });
  }
}

const startedAndLost = (flow: StateMachine): IMetric[] => [
  flow.metricStarted(hourly),
  flow.metricFailed(hourly),
  flow.metricTimedOut(hourly),
];
