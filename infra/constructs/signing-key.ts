import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { StageConfig } from '../stage-config.ts';

/** The key from which sessions, links and codes are derived. */
export class SigningKey extends Construct {
  /** Resolved by CloudFormation when the stack is deployed; the template holds a reference only. */
  readonly value: string;

  constructor(scope: Construct, id: string, { keepsData }: StageConfig) {
    super(scope, id);
    const secret = new Secret(this, 'Secret', {
      description: 'Signs sessions, links and codes',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'A new key voids every link that waits in a mailbox: it is changed by hand when it may have leaked, not on a calendar.',
    });
    this.value = secret.secretValue.unsafeUnwrap();
  }
}
