import { type App, CfnOutput } from 'aws-cdk-lib';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { machines } from '#workflows/machines.ts';
import { WorkflowMachine } from '../constructs/workflow-machine.ts';
import type { PlatformStack } from './platform-stack.ts';
import { type StageProps, StageStack } from './stage-stack.ts';

/** The machine of each procedure. */
export class WorkflowsStack extends StageStack {
  /** By the construct id of its procedure. */
  readonly machines: ReadonlyMap<string, StateMachine>;

  constructor(app: App, props: StageProps, { functions }: PlatformStack) {
    super(app, props, 'workflows', 'a machine for each procedure');
    this.machines = new Map(
      Object.entries(machines).map(([procedure, build]) => {
        const id = pascalCase(procedure);
        const { machine } = new WorkflowMachine(this, id, { ...props, procedure, build, functions });
        new CfnOutput(this, `${id}MachineArn`, { value: machine.stateMachineArn });
        return [id, machine];
      }),
    );
  }
}

/** `concept-note` gives `ConceptNote`: construct ids are PascalCase. */
const pascalCase = (name: string): string =>
  name.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
