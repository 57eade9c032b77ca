import { type AwsApi, account, region } from './aws-api.ts';
import type { Emulator } from './emulator.ts';

/** What went wrong without anybody being told by an answer: executions that failed, messages that were given up. */
export async function troublesOf({ aws, deployment }: Emulator): Promise<string[]> {
  const troubles: string[] = [];
  for (const { type, logicalId, physicalId } of deployment.resources) {
    if (type === 'AWS::StepFunctions::StateMachine') troubles.push(...(await failuresOf(aws, physicalId)));
    if (type === 'AWS::SQS::Queue') troubles.push(...(await leftIn(aws, logicalId, physicalId)));
  }
  return troubles;
}

async function failuresOf(aws: AwsApi, stateMachineArn: string): Promise<string[]> {
  const list = { stateMachineArn, maxResults: 1000 };
  type Answer = { executions: { name: string; status: string }[] };
  const { executions } = await aws.json<Answer>('states', 'AWSStepFunctions.ListExecutions', list);
  return executions
    .filter(({ status }) => status !== 'SUCCEEDED' && status !== 'RUNNING')
    .map(({ name, status }) => `${name}: ${status}`);
}

async function leftIn(aws: AwsApi, logicalId: string, physicalId: string): Promise<string[]> {
  const name = physicalId.split('/').at(-1);
  const QueueUrl = `http://sqs.${region}.amazonaws.com/${account}/${name}`;
  const ask = { QueueUrl, AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] };
  type Answer = { Attributes: Record<string, string> };
  const { Attributes } = await aws.json<Answer>('sqs', 'AmazonSQS.GetQueueAttributes', ask);
  const left = Object.values(Attributes).reduce((sum, count) => sum + Number(count), 0);
  return left === 0 ? [] : [`${logicalId} still holds ${left} messages`];
}
