import type { App } from 'aws-cdk-lib';
import { Alarms } from '../constructs/alarms.ts';
import type { MailStack } from './mail-stack.ts';
import type { PlatformStack } from './platform-stack.ts';
import { type StageProps, StageStack } from './stage-stack.ts';
import type { WorkflowsStack } from './workflows-stack.ts';

/** Who is told when something does not go on. */
export class ObservabilityStack extends StageStack {
  constructor(app: App, props: StageProps, { mail }: MailStack, { functions }: PlatformStack, flows: WorkflowsStack) {
    super(app, props, 'observability', 'alarms');
    new Alarms(this, 'Alarms', props.config).watch([...flows.machines], mail, functions);
  }
}
