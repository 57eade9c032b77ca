import type { App } from 'aws-cdk-lib';
import { DataStack } from './data-stack.ts';
import { EdgeStack } from './edge-stack.ts';
import { InboundMailStack } from './inbound-mail-stack.ts';
import { MailStack } from './mail-stack.ts';
import { ObservabilityStack } from './observability-stack.ts';
import { PlatformStack } from './platform-stack.ts';
import type { StageProps } from './stage-stack.ts';
import { WorkflowsStack } from './workflows-stack.ts';

/**
 * Everything of one stage, in the order in which it is deployed: what changes seldom and is hard to replace first. A stack
 * refers to those before it only.
 */
export function addStageStacks(app: App, props: StageProps): void {
  const data = new DataStack(app, props);
  const mail = new MailStack(app, props);
  const platform = new PlatformStack(app, props, data, mail);
  const workflows = new WorkflowsStack(app, props, platform);
  const edge = new EdgeStack(app, props, platform);
  new InboundMailStack(app, props, data, platform);
  new ObservabilityStack(app, props, { data, mail, platform, workflows, edge });
}
