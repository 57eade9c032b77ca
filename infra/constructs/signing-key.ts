import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Stage } from '../config.ts';
import { parameterArn } from './parameter-arn.ts';
import type { ServiceFunction } from './service-function.ts';

/**
 * The key from which sessions, links and codes are derived, in a SecureString parameter. CloudFormation cannot make one
 * (user guide, AWS::SSM::Parameter), so the function that loads the roster does; the stack names it and says who may read.
 * It is encrypted with the account's own key for parameters, which lets in whoever may read the parameter.
 */
export class SigningKey extends Construct {
  readonly parameterName: string;
  readonly #arn: string;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    this.parameterName = `/tawafuq/${stage}/signing-key`;
    this.#arn = parameterArn(this, this.parameterName);
  }

  allowReading(reader: ServiceFunction): void {
    reader.allow(['ssm:GetParameter'], [this.#arn]);
  }

  /** Never over one that is there: a new key ends every link that waits in a mailbox. */
  allowMaking(maker: ServiceFunction): void {
    maker.allow(['ssm:PutParameter'], [this.#arn]);
    maker.addToRolePolicy(
      new PolicyStatement({
        effect: Effect.DENY,
        actions: ['ssm:PutParameter'],
        resources: [this.#arn],
        conditions: { StringEquals: { 'ssm:Overwrite': 'true' } },
      }),
    );
  }
}
