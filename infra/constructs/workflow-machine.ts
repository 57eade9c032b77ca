import { ArnFormat, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, QueryLanguage, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { BuildMachine } from '#workflows/kit/build-machine.ts';
import type { Stage } from '../config.ts';
import { platformOf } from '../platform.ts';
import type { StageConfig } from '../stage-config.ts';
import type { PlatformFunctions } from './platform-functions.ts';

/** The name is fixed, so that functions and the machine itself can name its ARN without waiting for it to exist. */
export const machineNameOf = (stage: Stage, procedure: string): string => `tawafuq-${stage}-${procedure}`;

export const machineArnOf = (scope: Construct, stage: Stage, procedure: string): string =>
  Stack.of(scope).formatArn({
    service: 'states',
    resource: 'stateMachine',
    resourceName: machineNameOf(stage, procedure),
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });

/** All executions of a procedure's machine. */
export const executionsArnOf = (scope: Construct, stage: Stage, procedure: string): string =>
  Stack.of(scope).formatArn({
    service: 'states',
    resource: 'execution',
    resourceName: `${machineNameOf(stage, procedure)}:*`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });

export type WorkflowMachineProps = {
  readonly stage: Stage;
  readonly config: StageConfig;
  readonly procedure: string;
  readonly build: BuildMachine;
  readonly functions: PlatformFunctions;
};

/** The machine of one procedure. */
export class WorkflowMachine extends Construct {
  readonly machine: StateMachine;

  constructor(scope: Construct, id: string, { stage, config, procedure, build, functions }: WorkflowMachineProps) {
    super(scope, id);
    const itself = StateMachine.fromStateMachineArn(this, 'Itself', machineArnOf(this, stage, procedure));
    const removalPolicy = config.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    this.machine = new StateMachine(this, 'Machine', {
      stateMachineName: machineNameOf(stage, procedure),
      definitionBody: DefinitionBody.fromChainable(build(new Construct(this, 'States'), platformOf(functions, itself))),
      queryLanguage: QueryLanguage.JSONATA,
      // Executions hand over after one or two months (workflows/kit/carry-on.ts); this ends one that failed to.
      timeout: Duration.days(360),
      tracingEnabled: true,
      logs: {
        destination: new LogGroup(this, 'Logs', { retention: config.logRetentionDays, removalPolicy }),
        level: LogLevel.ALL,
        // Inputs hold task tokens: not for logs.
        includeExecutionData: false,
      },
      removalPolicy,
    });
    Validations.of(this.machine).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason:
        'Log delivery and X-Ray are set up for no particular resource (Step Functions guide, "Logging"); nothing else is on *.',
    });
  }
}
