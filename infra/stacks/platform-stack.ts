import { type App, CfnOutput } from 'aws-cdk-lib';
import { machines } from '#workflows/machines.ts';
import { PlatformFunctions } from '../constructs/platform-functions.ts';
import { Triggers } from '../constructs/triggers.ts';
import { UndeliveredEvents } from '../constructs/undelivered-events.ts';
import { executionsArnOf, machineArnOf } from '../constructs/workflow-machine.ts';
import type { DataStack } from './data-stack.ts';
import type { MailStack } from './mail-stack.ts';
import { type StageProps, StageStack } from './stage-stack.ts';

/** The functions, and what calls them when nobody asks. */
export class PlatformStack extends StageStack {
  readonly functions: PlatformFunctions;
  readonly undelivered: UndeliveredEvents;

  constructor(app: App, props: StageProps, { table, files }: DataStack, { mail }: MailStack) {
    super(app, props, 'platform', 'the functions');
    const { stage, config } = props;
    const procedures = Object.keys(machines);
    const machineArns = Object.fromEntries(procedures.map((name) => [name, machineArnOf(this, stage, name)]));
    const executionArns = procedures.map((name) => executionsArnOf(this, stage, name));
    const parts = { stage, config, table, mail, files, machineArns, executionArns };
    this.functions = new PlatformFunctions(this, 'Functions', parts);
    this.undelivered = new UndeliveredEvents(this, 'Undelivered');
    const { functions, undelivered } = this;
    new Triggers(this, 'Triggers', { mail, functions, undelivered, machineArns: Object.values(machineArns) });
    new CfnOutput(this, 'LoadRosterFunction', { value: functions.loadRoster.functionName });
  }
}
