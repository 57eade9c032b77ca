import type { QueueMapping, QueueResource } from '../assembly.ts';
import { functionName, queueArn } from '../local-identity.ts';
import type { Properties } from '../properties.ts';

/** @throws AssemblyError */
export function readQueue(name: string, properties: Properties): QueueResource {
  const redrive = properties.nested('RedrivePolicy');
  const resource: QueueResource = {
    name,
    arn: queueArn(name),
    visibilityTimeoutSeconds: properties.number('VisibilityTimeout', 30),
    deadLetter: redrive && {
      queueArn: redrive.text('deadLetterTargetArn'),
      maxReceiveCount: redrive.number('maxReceiveCount', 1),
    },
  };
  redrive?.end();
  properties.withoutEffect({
    QueueName: 'read as the name',
    MessageRetentionPeriod: 'messages are kept until they are handled',
    SqsManagedSseEnabled: 'encryption at rest is that of the disk',
    KmsMasterKeyId: 'encryption at rest is that of the disk',
    KmsDataKeyReusePeriodSeconds: 'encryption at rest is that of the disk',
    ReceiveMessageWaitTimeSeconds: 'nobody polls here',
    RedriveAllowPolicy: 'who may write to a queue is what the template wires',
    Tags: 'are for bills',
  });
  properties.end();
  return resource;
}

/** Lambda runs up to five batches of a queue at once before it adds more (Lambda developer guide, "SQS scaling"). */
const usualConcurrency = 5;

/** @throws AssemblyError */
export function readQueueMapping(properties: Properties): QueueMapping {
  const scaling = properties.nested('ScalingConfig');
  const responseTypes = (properties.optional('FunctionResponseTypes') ?? []) as string[];
  for (const type of responseTypes) {
    if (type !== 'ReportBatchItemFailures') properties.refuse('FunctionResponseTypes', type);
  }
  const enabled = properties.optional('Enabled') ?? true;
  if (enabled !== true) properties.refuse('Enabled', enabled);
  const mapping: QueueMapping = {
    queueArn: properties.text('EventSourceArn'),
    functionName: functionName(properties.text('FunctionName')),
    batchSize: properties.number('BatchSize', 10),
    concurrency: Math.min(
      scaling?.number('MaximumConcurrency', usualConcurrency) ?? usualConcurrency,
      usualConcurrency,
    ),
    reportsItemFailures: responseTypes.length > 0,
  };
  properties.withoutEffect({
    MaximumBatchingWindowInSeconds: 'a batch goes as soon as the function is free; it fills while the function is busy',
    Tags: 'are for bills',
  });
  properties.end();
  return mapping;
}
