import { type App, CfnOutput } from 'aws-cdk-lib';
import { machines } from '#workflows/machines.ts';
import { PlatformFunctions } from '../constructs/platform-functions.ts';
import { Triggers } from '../constructs/triggers.ts';
import { machineArnOf } from '../constructs/workflow-machine.ts';
import type { DataStack } from './data-stack.ts';
import type { MailStack } from './mail-stack.ts';
import { type StageProps, StageStack } from './stage-stack.ts';

/** The functions, and what calls them when nobody asks. */
export class PlatformStack extends StageStack {
  readonly functions: PlatformFunctions;

  constructor(app: App, props: StageProps, { table }: DataStack, { mail }: MailStack) {
    super(app, props, 'platform', 'the functions');
    const { stage, config } = props;
    const machineArns = Object.fromEntries(
      Object.keys(machines).map((procedure) => [procedure, machineArnOf(this, stage, procedure)]),
    );
    this.functions = new PlatformFunctions(this, 'Functions', { config, table, mail, machineArns });
    new Triggers(this, 'Triggers', mail, this.functions);
    new CfnOutput(this, 'LoadRosterFunction', { value: this.functions.loadRoster.functionName });
  }
}
