import { Stack } from 'aws-cdk-lib';
import { CfnPermission } from 'aws-cdk-lib/aws-lambda';
import { CfnReceiptRule, CfnReceiptRuleSet } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { StageProps } from '../stacks/stage-stack.ts';
import type { FileBucket } from './file-bucket.ts';
import { receiptRuleArnOf, receiptRuleNameOf, receiptRuleSetNameOf } from './receipt-names.ts';
import type { ServiceFunction } from './service-function.ts';

/**
 * Mail to the stage's domain goes into the bucket and then to receive-mail. SES runs the set of rules that is active in the
 * account; CloudFormation cannot make one active (docs/operations.md).
 */
export class ReceiptRule extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { stage, config }: StageProps,
    files: FileBucket,
    receiver: ServiceFunction,
  ) {
    super(scope, id);
    const ruleSetName = receiptRuleSetNameOf(stage, config);
    const permission = new CfnPermission(this, 'Permission', {
      action: 'lambda:InvokeFunction',
      functionName: receiver.functionArn,
      principal: 'ses.amazonaws.com',
      sourceAccount: Stack.of(this).account,
      sourceArn: receiptRuleArnOf(this, stage, config),
    });
    const rule = new CfnReceiptRule(this, 'Rule', {
      ruleSetName,
      rule: {
        name: receiptRuleNameOf(stage),
        enabled: true,
        scanEnabled: true,
        recipients: [config.mail.domain],
        actions: [
          { s3Action: { bucketName: files.name, objectKeyPrefix: 'incoming/' } },
          { lambdaAction: { functionArn: receiver.functionArn, invocationType: 'Event' } },
        ],
      },
    });
    // SES tries at once whether it may call the function.
    rule.addResourceDependency(permission);
    if (config.mail.receiptRuleSet === undefined) {
      rule.addResourceDependency(new CfnReceiptRuleSet(this, 'RuleSet', { ruleSetName }));
    }
  }
}
