import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function as LambdaFunction, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { StageConfig } from '../stage-config.ts';
import { bundleOf } from './bundle.ts';

export type ServiceFunctionProps = {
  /** Folder of the function below functions/. */
  readonly name: string;
  readonly config: StageConfig;
  readonly timeoutSeconds: number;
  readonly environment: Readonly<Record<string, string>>;
  /** Files that are laid beside the code: their names there, and where they are. */
  readonly beside?: Readonly<Record<string, string>>;
  /** MB; a whole processor comes with 1,769. */
  readonly memorySize?: number;
};

/** A function as the house wants it: small ESM bundle, logs that end, traces, and a role that may do what is allowed by name. */
export class ServiceFunction extends LambdaFunction {
  readonly #role: Role;

  constructor(
    scope: Construct,
    id: string,
    { name, config, timeoutSeconds, environment, beside = {}, memorySize = 512 }: ServiceFunctionProps,
  ) {
    const parts = new Construct(scope, `${id}Parts`);
    const logGroup = new LogGroup(parts, 'Logs', {
      retention: config.logRetentionDays,
      removalPolicy: config.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const role = new Role(parts, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    super(scope, id, {
      code: bundleOf(name, beside),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_22_X,
      architecture: Architecture.ARM_64,
      memorySize,
      timeout: Duration.seconds(timeoutSeconds),
      tracing: Tracing.ACTIVE,
      loggingFormat: LoggingFormat.JSON,
      logGroup,
      role,
      environment: { ...environment },
    });
    this.#role = role;
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-L1',
      reason: 'The code is written for Node 20 and newer; a newer runtime is taken when the tests have run on it.',
    });
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'X-Ray takes traces for no particular resource (Service Authorization Reference); nothing else is on *.',
    });
  }

  /** Adds a permission; actions and resources are exact. */
  allow(actions: readonly string[], resources: readonly string[]): void {
    this.addToRolePolicy(new PolicyStatement({ actions: [...actions], resources: [...resources] }));
  }

  /** An event that failed three times goes to `queue`, with what it failed of. */
  keepFailures(queue: Queue): void {
    this.configureAsyncInvoke({
      retryAttempts: 2,
      maxEventAge: Duration.hours(6),
      onFailure: { bind: () => ({ destination: queue.queueArn }) },
    });
    this.allow(['sqs:SendMessage'], [queue.queueArn]);
  }

  /** Says why a resource of a permission ends in a star. */
  acceptStar(resource: string, reason: string): void {
    Validations.of(this.#role).acknowledge({ id: `AwsSolutions-IAM5[Resource::${resource}]`, reason });
  }

  /** Versions and aliases are not used, so who may call the function may call it alone, and not `<function>:*`. */
  override get resourceArnsForGrantInvoke(): string[] {
    return [this.functionArn];
  }
}
