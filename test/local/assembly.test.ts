import { afterEach, describe, expect, it } from 'vitest';
import { loadAssembly } from '#local/assembly/load-assembly.ts';
import { resolve, type Scope } from '#local/assembly/resolve.ts';
import { createSmallStack, type SmallStack, smallTemplate } from './small-stack.ts';

let stack: SmallStack | undefined;
afterEach(() => stack?.remove());

type Template = ReturnType<typeof smallTemplate>;

async function loaded(change: (resources: Template['Resources']) => void = () => undefined) {
  const template = smallTemplate();
  change(template.Resources);
  stack = await createSmallStack(template);
  const publicUrl = 'http://127.0.0.1:1';
  return loadAssembly({ directory: `${stack.root}/cdk.out`, publicUrl });
}

const withProperty = (id: string, name: string, value: unknown) => (resources: Template['Resources']) => {
  const resource = resources[id];
  if (!resource) throw new Error(id);
  resource.Properties = { ...resource.Properties, [name]: value };
};

describe('the assembly', () => {
  it('comes with every reference resolved', async () => {
    const assembly = await loaded();
    const record = assembly.functions.find(({ path }) => path.includes('/Record/'));
    expect(record?.environment).toEqual({
      TABLE_NAME: 'Table',
      PUBLIC_URL: 'http://elsewhere.example.org',
      SIGNING_KEY_PARAMETER: '/small/signing-key',
    });
    expect(assembly.machines[0]?.definition).toMatchObject({
      States: {
        'Wait for an answer': {
          Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
          Arguments: { FunctionName: 'arn:aws:lambda:eu-west-1:000000000000:function:FunctionsAwaitChange1A2B' },
        },
      },
    });
    expect(assembly.routes).toEqual([{ key: 'ANY /api/{proxy+}', functionName: 'FunctionsApi1A2B' }]);
    expect(assembly.queues.find(({ name }) => name === 'Queue')?.deadLetter).toEqual({
      queueArn: 'arn:aws:sqs:eu-west-1:000000000000:DeadLetters',
      maxReceiveCount: 3,
    });
    expect(assembly.rules.find(({ name }) => name === 'MailRule')?.trigger).toEqual({
      pattern: { source: ['aws.ses'], detail: { mail: { tags: { 'ses:configuration-set': ['ConfigurationSet'] } } } },
    });
  });

  it.each<[string, (resources: Template['Resources']) => void, RegExp]>([
    [
      'a resource type',
      (resources) => void Object.assign(resources, { Odd: { Type: 'AWS::Kinesis::Stream' } }),
      /Odd: .*AWS::Kinesis::Stream/,
    ],
    ['a function property', withProperty('FunctionsApi1A2B', 'SnapStart', {}), /Small\/Functions\/Api.*SnapStart/],
    ['a runtime', withProperty('FunctionsApi1A2B', 'Runtime', 'python3.13'), /Runtime "python3.13"/],
    ['a table stream', withProperty('Table', 'StreamSpecification', {}), /Table.*StreamSpecification/],
    ['a queue property', withProperty('Queue', 'FifoQueue', true), /Queue.*FifoQueue/],
    ['a delayed queue', withProperty('Queue', 'DelaySeconds', 5), /DelaySeconds/],
    [
      'a target',
      withProperty('Sweep', 'Targets', [{ Arn: 'arn:aws:sns:x:1:y', Id: 'a' }]),
      /Targets\[0\]: Arn "arn:aws:sns/,
    ],
    [
      'a target property',
      withProperty('Sweep', 'Targets', [{ Arn: 'arn:aws:sqs:x:1:y', Id: 'a', InputPath: '$' }]),
      /InputPath/,
    ],
    [
      'a source of events',
      withProperty('MailRule', 'EventPattern', { source: ['aws.ec2'] }),
      /MailRule.*source "aws.ec2"/,
    ],
    ['a rule that is off', withProperty('Sweep', 'State', 'DISABLED'), /State "DISABLED"/],
    ['an integration', withProperty('Integration', 'IntegrationType', 'HTTP_PROXY'), /IntegrationType "HTTP_PROXY"/],
    ['a payload format', withProperty('Integration', 'PayloadFormatVersion', '1.0'), /PayloadFormatVersion "1.0"/],
    ['an authorizer', withProperty('ApiRoute', 'AuthorizationType', 'JWT'), /AuthorizationType "JWT"/],
    ['an express machine', withProperty('Machine', 'StateMachineType', 'EXPRESS'), /StateMachineType "EXPRESS"/],
    ['a filter of a mapping', withProperty('Mapping', 'FilterCriteria', {}), /FilterCriteria/],
    ['a condition', (resources) => Object.assign(resources['Queue'] ?? {}, { Condition: 'IsProduction' }), /Condition/],
    [
      'an attribute',
      withProperty('Mapping', 'EventSourceArn', { 'Fn::GetAtt': ['Table', 'StreamArn'] }),
      /Fn::GetAtt Table.StreamArn/,
    ],
    ['a reference', withProperty('Mapping', 'FunctionName', { Ref: 'Nowhere' }), /Ref Nowhere/],
  ])('refuses by name %s that it does not know', async (_, change, message) => {
    await expect(loaded(change)).rejects.toThrow(message);
  });
});

it('takes the rule for ended executions, which never matches here, and a bucket by its name', async () => {
  const assembly = await loaded((resources) => {
    const MailRule = resources['MailRule'];
    Object.assign(MailRule?.Properties ?? {}, { EventPattern: { source: ['aws.states'] } });
    Object.assign(resources['FunctionsApi1A2B']?.Properties ?? {}, {
      Environment: { Variables: { BUCKET_NAME: { Ref: 'Files' } } },
    });
  });
  expect(assembly.rules.find(({ name }) => name === 'MailRule')?.trigger).toEqual({
    pattern: { source: ['aws.states'] },
  });
  expect(assembly.functions.find(({ path }) => path.includes('/Api/'))?.environment).toEqual({ BUCKET_NAME: 'Files' });
  expect(assembly.buckets).toEqual([{ name: 'Files', expirations: [{ prefix: 'uploads/', days: 1 }] }]);
});

describe('resolve', () => {
  const scope: Scope = {
    where: 'here',
    ref: (name) => ({ A: 'a', 'AWS::Region': 'r' })[name],
    attribute: (id, attribute) => (id === 'A' ? `A.${attribute}` : undefined),
    exported: (name) => (name === 'e' ? 'exported' : undefined),
  };
  it.each<[unknown, unknown]>([
    [{ Ref: 'A' }, 'a'],
    [{ 'Fn::GetAtt': 'A.B.C' }, 'A.B.C'],
    [{ 'Fn::Join': ['-', ['x', { Ref: 'A' }, { 'Fn::Sub': '${A.Arn}${!B}${AWS::Region}' }]] }, 'x-a-A.Arn${B}r'],
    [{ 'Fn::Sub': ['${V}', { V: { Ref: 'A' } }] }, 'a'],
    [{ 'Fn::Select': ['1', { 'Fn::Split': [',', 'p,q'] }] }, 'q'],
    [{ 'Fn::ImportValue': 'e' }, 'exported'],
    [{ Ref: 'A', other: 1 } as unknown, { Ref: 'A', other: 1 }],
  ])('gives for %j', (value, expected) => {
    expect(resolve(value, scope)).toEqual(expected);
  });
  it.each([{ Ref: 'B' }, { 'Fn::If': ['c', 1, 2] }, '{{resolve:ssm:p}}', { 'Fn::Sub': '${B}' }])(
    'refuses %j',
    (value) => {
      expect(() => resolve(value, scope)).toThrow(/^here: /);
    },
  );
});
