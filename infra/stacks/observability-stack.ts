import type { App } from 'aws-cdk-lib';
import { Alarms } from '../constructs/alarms.ts';
import type { DataStack } from './data-stack.ts';
import type { MailStack } from './mail-stack.ts';
import type { PlatformStack } from './platform-stack.ts';
import { type StageProps, StageStack } from './stage-stack.ts';
import type { WorkflowsStack } from './workflows-stack.ts';

type Watched = {
  readonly data: DataStack;
  readonly mail: MailStack;
  readonly platform: PlatformStack;
  readonly workflows: WorkflowsStack;
};

/** Who is told when something does not go on. */
export class ObservabilityStack extends StageStack {
  constructor(app: App, props: StageProps, watched: Watched) {
    super(app, props, 'observability', 'alarms');
    const { data, mail, platform, workflows } = watched;
    const alarms = new Alarms(this, 'Alarms', props.config);
    alarms.watch([...workflows.machines], mail.mail, platform.functions);
    alarms.watchCases(data.table, platform.functions);
  }
}
