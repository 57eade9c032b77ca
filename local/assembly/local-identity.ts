/** What `Ref` and `Fn::GetAtt` of a resource give here. */
export interface LocalIdentity {
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The account and region that the embedded edition answers for. */
export const account = '000000000000';
export const region = 'eu-west-1';

const arn = (service: string, resource: string): string => `arn:aws:${service}:${region}:${account}:${resource}`;

export const functionArn = (name: string): string => arn('lambda', `function:${name}`);
export const queueArn = (name: string): string => arn('sqs', name);
export const machineArn = (name: string): string => arn('states', `stateMachine:${name}`);

/** The name at the end of the ARN of a function, of a version of it or of an alias. */
export const functionName = (arnOrName: string): string => /:function:([^:]+)/.exec(arnOrName)?.[1] ?? arnOrName;

/** The identity of a resource that is served here; undefined for other types. */
export function localIdentity(type: string, name: string): LocalIdentity | undefined {
  switch (type) {
    case 'AWS::Lambda::Function':
      return { ref: name, attributes: { Arn: functionArn(name) } };
    case 'AWS::DynamoDB::Table':
    case 'AWS::DynamoDB::GlobalTable':
      return { ref: name, attributes: { Arn: arn('dynamodb', `table/${name}`) } };
    case 'AWS::SQS::Queue':
      return {
        ref: `https://sqs.${region}.amazonaws.com/${account}/${name}`,
        attributes: { Arn: queueArn(name), QueueName: name },
      };
    case 'AWS::S3::Bucket':
      return { ref: name, attributes: { Arn: `arn:aws:s3:::${name}` } };
    case 'AWS::StepFunctions::StateMachine':
      return { ref: machineArn(name), attributes: { Arn: machineArn(name), Name: name } };
    case 'AWS::Events::Rule':
      return { ref: name, attributes: { Arn: arn('events', `rule/${name}`) } };
    default:
      return undefined;
  }
}
