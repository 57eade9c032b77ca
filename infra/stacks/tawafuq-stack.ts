import { type App, CfnOutput, Stack } from 'aws-cdk-lib';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { machines } from '#workflows/machines.ts';
import type { Stage, StageConfig } from '../config.ts';
import { Alarms } from '../constructs/alarms.ts';
import { HttpApi } from '../constructs/http-api.ts';
import { Mail } from '../constructs/mail.ts';
import { PlatformFunctions } from '../constructs/platform-functions.ts';
import { SingleTable } from '../constructs/single-table.ts';
import { Triggers } from '../constructs/triggers.ts';
import { machineArnOf, WorkflowMachine } from '../constructs/workflow-machine.ts';

/** Everything of one stage: data, platform, workflows, edge, alarms. */
export class TawafuqStack extends Stack {
  constructor(scope: App, id: string, { stage, config }: { readonly stage: Stage; readonly config: StageConfig }) {
    super(scope, id, {
      description: `Tawafuq, consensus decisions and concept notes: stage ${stage}`,
      terminationProtection: config.keepsData,
    });
    const table = new SingleTable(this, 'Data', config);
    const mail = new Mail(this, 'Mail', config);
    const machineArns = Object.fromEntries(
      Object.keys(machines).map((procedure) => [procedure, machineArnOf(this, stage, procedure)]),
    );
    const functions = new PlatformFunctions(this, 'Functions', { config, table, mail, machineArns });
    new Triggers(this, 'Triggers', mail, functions);
    const edge = new HttpApi(this, 'Edge', config, functions);
    const running = Object.entries(machines).map(([procedure, build]) => {
      const props = { stage, config, procedure, build, functions };
      return [pascalCase(procedure), new WorkflowMachine(this, pascalCase(procedure), props).machine] as const;
    });

    const alarms = new Alarms(this, 'Alarms', config);
    alarms.watch(running, mail, functions);
    alarms.watchCases(table, functions);
    this.#sayNames(table, edge, running);
  }

  #sayNames(table: SingleTable, edge: HttpApi, running: ReadonlyArray<readonly [string, StateMachine]>): void {
    new CfnOutput(this, 'TableName', { value: table.name });
    new CfnOutput(this, 'ApiUrl', { value: edge.url });
    for (const [name, machine] of running) new CfnOutput(this, `${name}MachineArn`, { value: machine.stateMachineArn });
  }
}

/** `concept-note` gives `ConceptNote`: construct ids are PascalCase. */
const pascalCase = (name: string): string =>
  name.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
