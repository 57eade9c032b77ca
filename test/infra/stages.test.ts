import { describe, expect, it } from 'vitest';
import { type Stage, stages } from '#infra/config.ts';
import { stacksOf } from './support/template.ts';

const names = Object.keys(stages) as Stage[];

/** Properties that give a resource a name of its own in the account. */
const physicalNames = /^(\w*Name|Name)$/;

/** Names that belong to something else, or stand within a resource that is named by its stack. */
const namesOfOthers = new Set([
  'AttributeName',
  'IndexName',
  'FunctionName',
  'DomainName',
  'MetricName',
  'TopicName',
  'EventBusName',
  'RecordSetName',
]);

type Resource = { readonly Type: string; readonly Properties?: Readonly<Record<string, unknown>> };

/** What a resource calls itself: text, so that no reference to another resource counts. */
function namesIn(resource: Resource): string[] {
  const { Type, Properties = {} } = resource;
  const own = Object.entries(Properties)
    // A receipt rule names the set that it is in.
    .filter(([key]) => !(Type === 'AWS::SES::ReceiptRule' && key === 'RuleSetName'))
    .filter(([key, value]) => physicalNames.test(key) && !namesOfOthers.has(key) && typeof value === 'string')
    // A name in the DNS has one record of each type.
    .map(([, value]) => `${Type} ${Type === 'AWS::Route53::RecordSet' ? `${Properties['Type']} ` : ''}${value}`);
  const budget = (Properties['Budget'] as { BudgetName?: string } | undefined)?.BudgetName;
  const rule = (Properties['Rule'] as { Name?: string } | undefined)?.Name;
  return [...own, ...[budget, rule].flatMap((name) => (name === undefined ? [] : [`${Type} ${name}`]))];
}

const resourcesOfStage = (stage: Stage): Resource[] =>
  Object.values(stacksOf(stage)).flatMap(({ Resources }) => Object.values(Resources) as Resource[]);

/** Names for readers, or within what they belong to: an API's stage, a role's policy. */
const mayBeCalledAlike = new Set(['AWS::ApiGatewayV2::Api', 'AWS::ApiGatewayV2::Stage', 'AWS::IAM::Policy']);

describe('two stages in one account', () => {
  it('share no stack, no export and no physical name', () => {
    const all = names.flatMap((stage) => {
      const named = resourcesOfStage(stage).filter(({ Type }) => !mayBeCalledAlike.has(Type));
      const outputs = Object.values(stacksOf(stage)).flatMap(({ Outputs = {} }) => Object.values(Outputs));
      return [
        ...Object.keys(stacksOf(stage)),
        ...outputs.flatMap(({ Export }) => (Export ? [Export.Name] : [])),
        ...named.flatMap(namesIn),
      ];
    });
    expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
    expect(all).toContain('AWS::StepFunctions::StateMachine tawafuq-dev-decision');
    expect(all).toContain('AWS::CloudWatch::Dashboard tawafuq-prod');
    expect(all).toContain('AWS::Budgets::Budget tawafuq-prod');
    expect(all).toContain('AWS::SES::ReceiptRule tawafuq-prod');
  });

  it.each(names)('%s: every name holds the stage or its domain', (stage) => {
    const { domain } = stages[stage].mail;
    const host = new URL(stages[stage].publicUrl).hostname;
    const foreign = resourcesOfStage(stage)
      .filter(({ Type }) => !mayBeCalledAlike.has(Type))
      .flatMap(namesIn)
      .filter((name) => ![`tawafuq-${stage}`, domain, host].some((own) => name.includes(own)));
    expect(foreign).toEqual([]);
  });
});

describe('the stacks', () => {
  it('are small, and refer to those before them only', () => {
    const order = ['data', 'mail', 'platform', 'workflows', 'edge', 'inbound-mail', 'observability'];
    expect(Object.keys(stacksOf('prod')).sort()).toEqual(order.map((part) => `Tawafuq-prod-${part}`).sort());
    for (const [index, part] of order.entries()) {
      const text = JSON.stringify(stacksOf('prod')[`Tawafuq-prod-${part}`]?.Resources);
      const imported = [...text.matchAll(/"Fn::ImportValue":"Tawafuq-prod-([a-z-]+):/g)].map(([, from = '']) => from);
      expect(imported.filter((from) => order.indexOf(from) >= index)).toEqual([]);
    }
  });

  it('keep receipt rules apart from all else', () => {
    const holding = Object.entries(stacksOf('prod')).filter(([, { Resources }]) =>
      Object.values(Resources).some(({ Type }) => Type.startsWith('AWS::SES::ReceiptRule')),
    );
    expect(holding.map(([name]) => name)).toEqual(['Tawafuq-prod-inbound-mail']);
    const others = Object.entries(stacksOf('prod')).map(([, { Resources }]) => JSON.stringify(Resources));
    expect(others.join('')).not.toContain('Tawafuq-prod-inbound-mail:');
  });
});

describe('what holds data', () => {
  const holding = ['AWS::DynamoDB::GlobalTable', 'AWS::S3::Bucket', 'AWS::Logs::LogGroup'];
  const keeping = (stage: Stage) =>
    resourcesOfStage(stage)
      .filter(({ Type }) => [...holding, 'AWS::StepFunctions::StateMachine'].includes(Type))
      .map((resource) => {
        const { DeletionPolicy, UpdateReplacePolicy } = resource as unknown as Record<string, unknown>;
        return [resource.Type, DeletionPolicy, UpdateReplacePolicy];
      });

  it('stays when a stack of prod is deleted or a resource replaced', () => {
    const kept = keeping('prod');
    for (const type of holding) expect(kept.map(([Type]) => Type)).toContain(type);
    expect(kept.filter(([, deleted, replaced]) => deleted !== 'Retain' || replaced !== 'Retain')).toEqual([]);
  });

  it('goes with the stack in a stage for trying', () => {
    expect(keeping('dev').filter(([, deleted]) => deleted === 'Retain')).toEqual([]);
  });
});
