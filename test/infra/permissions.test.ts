import { describe, expect, it } from 'vitest';
import { machines } from '#workflows/machines.ts';
import { permissionsOf, resourcesOf } from './support/template.ts';

const machineOf = (procedure: string) => `arn::states:::stateMachine:tawafuq-prod-${procedure}`;
const procedures = Object.keys(machines);

const table = (...actions: string[]) => actions.map((action) => `dynamodb:${action} on Data/Table`);
const index = 'dynamodb:Query on Data/Table/index/GSI1';
const tracing = ['xray:PutTelemetryRecords on *', 'xray:PutTraceSegments on *'];
const logging = (name: string) =>
  ['logs:CreateLogStream', 'logs:PutLogEvents'].map((action) => `${action} on Functions/${name}Parts/Logs`);
const committing = [
  ...table('GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'),
  'lambda:InvokeFunction on Functions/Dispatch',
];
const asking = ['lambda:InvokeFunction on Functions/Propose', 'lambda:InvokeFunction on Functions/Search'];
const mailing = [
  'ses:SendRawEmail on arn::ses:::identity/Mail/Identity',
  'ses:SendRawEmail on arn::ses:::configuration-set/Mail/ConfigurationSet',
];
const keyParameter = 'arn::ssm:::parameter/tawafuq/prod/signing-key';
const signing = `ssm:GetParameter on ${keyParameter}`;
const failing = ['sqs:SendMessage on Undelivered/Queue'];
const draining = [
  'ChangeMessageVisibility',
  'DeleteMessage',
  'GetQueueAttributes',
  'GetQueueUrl',
  'ReceiveMessage',
].map((action) => `sqs:${action} on Mail/Events/Queue`);

const documents = [
  ...['uploads', 'documents'].flatMap((folder) => [
    `s3:GetObject on Files/Bucket/${folder}/*`,
    `s3:PutObject on Files/Bucket/${folder}/*`,
  ]),
  's3:GetObject on Files/Bucket/drafts/*',
  's3:DeleteObject on Files/Bucket/uploads/*',
];
/** What was done by executions of machines. */
const inspecting = (...actions: string[]) =>
  procedures.flatMap((procedure) =>
    actions.map((action) => `states:${action} on arn::states:::execution:tawafuq-prod-${procedure}:*`),
  );
const inspectors = [
  ...inspecting('DescribeExecution', 'DescribeStateMachineForExecution', 'GetExecutionHistory'),
  's3:GetObject on Files/Bucket/histories/*',
];
const mailed = [
  's3:GetObject on Files/Bucket/incoming/*',
  's3:GetObject on Files/Bucket/drafts/*',
  's3:GetObject on Files/Bucket/uploads/*',
  's3:PutObject on Files/Bucket/drafts/*',
  's3:PutObject on Files/Bucket/documents/*',
  's3:DeleteObject on Files/Bucket/uploads/*',
];

/** What each function may do beyond its own log and traces. */
const special: Readonly<Record<string, readonly string[]>> = {
  Api: [...committing, ...asking, ...table('BatchGetItem'), index, signing, ...documents, ...inspectors],
  Web: [
    ...committing,
    ...asking,
    ...table('BatchGetItem'),
    index,
    signing,
    's3:GetObject on Files/Bucket/incoming/*',
    ...documents,
    ...inspectors,
  ],
  Record: committing,
  Watchdog: [...committing, index, ...failing],
  Digest: [...table('GetItem', 'PutItem'), 'lambda:InvokeFunction on Functions/Dispatch', ...failing],
  ReceiveMail: [...committing, index, ...mailing, signing, ...mailed, ...failing],
  MailEvents: [...committing, ...draining],
  AwaitChange: [
    ...table('GetItem', 'UpdateItem'),
    ...procedures.map((procedure) => `states:SendTaskSuccess on ${machineOf(procedure)}`),
  ],
  Dispatch: [
    ...table('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'),
    index,
    signing,
    ...procedures.flatMap((procedure) => [
      `states:SendTaskSuccess on ${machineOf(procedure)}`,
      `states:StartExecution on ${machineOf(procedure)}`,
    ]),
    ...mailing,
    ...failing,
  ],
  Propose: [],
  Search: [...table('GetItem', 'Query'), index],
  LoadRoster: [
    ...table('GetItem', 'PutItem', 'UpdateItem'),
    `ssm:PutParameter on ${keyParameter}`,
    `never {"StringEquals":{"ssm:Overwrite":"true"}}: ssm:PutParameter on ${keyParameter}`,
  ],
  ArchiveExecution: [
    ...inspecting('DescribeStateMachineForExecution', 'GetExecutionHistory'),
    's3:PutObject on Files/Bucket/histories/*',
    ...failing,
  ],
};

describe('what roles may do', () => {
  it('lists every function', () => {
    const functions = resourcesOf('prod', 'AWS::Lambda::Function').map(({ path }) => path);
    expect(functions.sort()).toEqual(
      Object.keys(special)
        .map((name) => `Functions/${name}`)
        .sort(),
    );
  });

  it.each(Object.entries(special))('%s: exactly this', (name, own) => {
    const permissions = permissionsOf('prod', `Functions/${name}Parts/Role`);
    expect(permissions).toEqual([...logging(name), ...tracing, ...own].sort());
  });

  it('the machine: the two functions of its steps and itself; log delivery and traces for no particular resource', () => {
    const permissions = permissionsOf('prod', 'Decision/Machine/Role');
    expect(permissions.filter((permission) => !permission.endsWith(' on *'))).toEqual([
      'lambda:InvokeFunction on Functions/AwaitChange',
      'lambda:InvokeFunction on Functions/Record',
      `states:StartExecution on ${machineOf('decision')}`,
    ]);
    const everywhere = permissions.filter((permission) => permission.endsWith(' on *'));
    expect(everywhere.filter((permission) => !/^(logs|xray):/.test(permission))).toEqual([]);
  });

  it('no role has a managed policy, an inline policy, or an action with a star', () => {
    for (const { properties } of resourcesOf('prod', 'AWS::IAM::Role')) {
      expect(properties).not.toHaveProperty('ManagedPolicyArns');
      expect(properties).not.toHaveProperty('Policies');
    }
    for (const { properties } of resourcesOf('prod', 'AWS::IAM::Policy')) {
      const actions = properties['PolicyDocument'].Statement.flatMap(
        (statement: { Action: unknown }) => statement.Action,
      );
      expect(actions.filter((action: string) => action.includes('*'))).toEqual([]);
    }
  });
});
