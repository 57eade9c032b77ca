import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Stage } from '../config.ts';
import type { StageConfig } from '../stage-config.ts';

/** Names are fixed, so that the bucket can name the rule that writes into it without waiting for it to exist. */
export const receiptRuleNameOf = (stage: Stage): string => `tawafuq-${stage}`;

export const receiptRuleSetNameOf = (stage: Stage, { mail }: StageConfig): string =>
  mail.receiptRuleSet ?? `tawafuq-${stage}`;

export const receiptRuleArnOf = (scope: Construct, stage: Stage, config: StageConfig): string =>
  Stack.of(scope).formatArn({
    service: 'ses',
    resource: 'receipt-rule-set',
    resourceName: `${receiptRuleSetNameOf(stage, config)}:receipt-rule/${receiptRuleNameOf(stage)}`,
  });
