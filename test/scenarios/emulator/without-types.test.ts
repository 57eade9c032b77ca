import { expect, test } from 'vitest';
import { Template } from './assembly.ts';
import { withoutTypes } from './without-types.ts';

const template = Template.parse({
  Resources: {
    Rules: { Type: 'AWS::SES::ReceiptRuleSet' },
    Rule: { Type: 'AWS::SES::ReceiptRule', Properties: { RuleSetName: { Ref: 'Rules' } } },
    Active: { Type: 'Custom::Activate', Properties: { Name: { 'Fn::Sub': 'set-${Rules}' } } },
    Function: { Type: 'AWS::Lambda::Function', DependsOn: ['Rule', 'Role'] },
    Role: { Type: 'AWS::IAM::Role' },
    Permission: {
      Type: 'AWS::Lambda::Permission',
      Properties: { FunctionName: { 'Fn::GetAtt': ['Function', 'Arn'] } },
    },
  },
  Outputs: { Rule: { Value: { Ref: 'Rule' } }, Function: { Value: { Ref: 'Function' } } },
});

test('what refers to a resource that is left out goes with it; what merely waited for it stays', () => {
  const { kept, leftOut } = withoutTypes(template, new Map([['AWS::SES::ReceiptRuleSet', 'unknown']]));
  expect(leftOut.map(({ logicalId, why }) => [logicalId, why])).toEqual([
    ['Rules', 'unknown'],
    ['Rule', 'it refers to Rules'],
    ['Active', 'it refers to Rules'],
  ]);
  expect(Object.keys(kept.Resources)).toEqual(['Function', 'Role', 'Permission']);
  expect(kept.Resources['Function']?.DependsOn).toEqual(['Role']);
  expect(Object.keys(kept.Outputs)).toEqual(['Function']);
});

test('a template of which everything is known goes as it is', () => {
  expect(withoutTypes(template, new Map())).toEqual({ kept: template, leftOut: [] });
});
