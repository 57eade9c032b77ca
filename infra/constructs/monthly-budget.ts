import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { Construct } from 'constructs';
import type { StageProps } from '../stacks/stage-stack.ts';

/** Mails the operators when the account has spent most of the month's budget, or will have spent more than all. */
export class MonthlyBudget extends Construct {
  constructor(scope: Construct, id: string, { stage, config: { budget, operators } }: StageProps) {
    super(scope, id);
    if (budget === undefined || operators === undefined) return;
    const mailAbove = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
      notification: { notificationType, threshold, thresholdType: 'PERCENTAGE', comparisonOperator: 'GREATER_THAN' },
      subscribers: [{ subscriptionType: 'EMAIL', address: operators }],
    });
    new CfnBudget(this, 'Budget', {
      budget: {
        budgetName: `tawafuq-${stage}`,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: budget.usdPerMonth, unit: 'USD' },
      },
      notificationsWithSubscribers: [mailAbove('ACTUAL', 80), mailAbove('FORECASTED', 100)],
    });
  }
}
