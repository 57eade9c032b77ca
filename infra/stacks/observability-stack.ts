import type { App } from 'aws-cdk-lib';
import { Alarms } from '../constructs/alarms.ts';
import { MonthlyBudget } from '../constructs/monthly-budget.ts';
import { Overview } from '../constructs/overview.ts';
import type { DataStack } from './data-stack.ts';
import type { EdgeStack } from './edge-stack.ts';
import type { MailStack } from './mail-stack.ts';
import type { PlatformStack } from './platform-stack.ts';
import { type StageProps, StageStack } from './stage-stack.ts';
import type { WorkflowsStack } from './workflows-stack.ts';

export type Watched = {
  readonly data: DataStack;
  readonly mail: MailStack;
  readonly platform: PlatformStack;
  readonly workflows: WorkflowsStack;
  readonly edge: EdgeStack;
};

/** Who is told when something does not go on, and where one looks. */
export class ObservabilityStack extends StageStack {
  constructor(
    app: App,
    props: StageProps,
    { data: { table }, mail: { mail }, platform, workflows: { machines }, edge: { api } }: Watched,
  ) {
    super(app, props, 'observability', 'alarms, dashboard and budget');
    const { functions, undelivered } = platform;
    const alarms = new Alarms(this, 'Alarms', props.config);
    for (const [name, machine] of machines) alarms.watchMachine(name, machine);
    alarms.watchMail(mail);
    alarms.watchDispatch(functions.dispatch);
    alarms.watchCases(table);
    alarms.watchHistories(table);
    alarms.watchQueue(
      'EventsUndelivered',
      undelivered.queue,
      'A mail from outside was not passed on, a history was not archived, nobody looked for stalled cases, digests were not sent, or what a commit owed waits for the next sweep.',
    );
    alarms.watchApi(api);
    new Overview(this, 'Overview', { stage: props.stage, machines, mail, functions, undelivered, api });
    new MonthlyBudget(this, 'Budget', props);
  }
}
