import { setTimeout as pause } from 'node:timers/promises';
import { assetsOf, type StackOfAssembly, stacksOf, type Template } from './assembly.ts';
import { type AwsApi, AwsError } from './aws-api.ts';
import { uploadAssets } from './upload-assets.ts';
import { type LeftOut, withoutTypes } from './without-types.ts';

const createdWithinMs = 180_000;
/** What `cdk bootstrap` leaves behind; stacks ask for version 6 at least. */
const bootstrap = { name: '/cdk-bootstrap/hnb659fds/version', version: '21' };

/** What needs something that stands in an account before the first deployment. */
const neverDeployed = { 'AWS::Route53::RecordSet': 'the account of the emulator owns no zone of the DNS' };

export type Resource = { readonly logicalId: string; readonly type: string; readonly physicalId: string };
export type Deployment = { readonly resources: readonly Resource[]; readonly leftOut: readonly LeftOut[] };

/** Does what `cdk deploy --all` does: bootstrap parameter, assets, stacks in order. */
export async function deploy(aws: AwsApi, assembly: string, python: string): Promise<Deployment> {
  const { name, version } = bootstrap;
  await aws.json('ssm', 'AmazonSSM.PutParameter', { Name: name, Type: 'String', Value: version, Overwrite: true });
  const assets = assetsOf(assembly);
  await uploadAssets(aws, assets, python);
  const bucket = assets[0]?.bucket;
  if (bucket === undefined) throw new Error(`${assembly} names no assets`);
  const resources: Resource[] = [];
  const leftOut: LeftOut[] = [];
  for (const stack of stacksOf(assembly)) {
    leftOut.push(...(await createStack(aws, stack, bucket)));
    resources.push(...(await resourcesOf(aws, stack.name)));
  }
  return { resources, leftOut };
}

/** Leaves out the types that the emulator says it does not know. @returns what was left out */
async function createStack(aws: AwsApi, { name, template }: StackOfAssembly, bucket: string): Promise<LeftOut[]> {
  const unknown = new Map<string, string>(Object.entries(neverDeployed));
  for (;;) {
    const { kept, leftOut } = withoutTypes(template, unknown);
    try {
      await submit(aws, name, kept, bucket);
      await untilCreated(aws, name);
      return leftOut;
    } catch (error) {
      const refused = error instanceof AwsError ? typesRefused(error.said) : [];
      if (refused.every((type) => unknown.has(type))) throw error;
      for (const type of refused) unknown.set(type, 'the emulator has no such type');
    }
  }
}

async function submit(aws: AwsApi, name: string, template: Template, bucket: string): Promise<void> {
  // Too long for a parameter of the request: it goes by way of the bucket, as with the CLI.
  const key = `${name}.template.json`;
  await aws.rest('s3', 'PUT', `/${bucket}/${key}`, JSON.stringify(template));
  await cloudFormation(aws, 'CreateStack', {
    StackName: name,
    TemplateURL: `https://s3.amazonaws.com/${bucket}/${key}`,
    'Capabilities.member.1': 'CAPABILITY_NAMED_IAM',
    OnFailure: 'DO_NOTHING',
  });
}

async function untilCreated(aws: AwsApi, name: string): Promise<void> {
  for (const untilMs = Date.now() + createdWithinMs; Date.now() < untilMs; await pause(200)) {
    const xml = await cloudFormation(aws, 'DescribeStacks', { StackName: name });
    const status = textsOf(xml, 'StackStatus')[0];
    if (status === 'CREATE_COMPLETE') return;
    if (status?.endsWith('_IN_PROGRESS') !== true) throw new Error(`${name}: ${status}: ${await reasonsOf(aws, name)}`);
  }
  throw new Error(`${name} was not created in time`);
}

async function reasonsOf(aws: AwsApi, name: string): Promise<string> {
  const xml = await cloudFormation(aws, 'DescribeStackEvents', { StackName: name });
  return textsOf(xml, 'ResourceStatusReason').join('; ');
}

async function resourcesOf(aws: AwsApi, name: string): Promise<Resource[]> {
  const xml = await cloudFormation(aws, 'DescribeStackResources', { StackName: name });
  const ids = textsOf(xml, 'LogicalResourceId');
  const types = textsOf(xml, 'ResourceType');
  const physicalIds = textsOf(xml, 'PhysicalResourceId');
  if (new Set([ids.length, types.length, physicalIds.length]).size !== 1)
    throw new Error(`${name}: not every resource has a name: ${xml.slice(0, 500)}`);
  return ids.map((logicalId, index) => ({
    logicalId,
    type: types[index] as string,
    physicalId: physicalIds[index] as string,
  }));
}

const cloudFormation = (aws: AwsApi, action: string, parameters: Record<string, string>): Promise<string> =>
  aws.query('cloudformation', '2010-05-15', action, parameters);

const typesRefused = (said: string): string[] =>
  (/Unrecognized resource types: \[([^\]]*)\]/.exec(said)?.[1] ?? '').split(', ').filter((type) => type !== '');

const textsOf = (xml: string, element: string): string[] =>
  [...xml.matchAll(new RegExp(`<${element}>([^<]*)</${element}>`, 'g'))].map(([, text = '']) => text);
