import { createHash } from 'node:crypto';
import { account, queueArn, region } from '../assembly/local-identity.ts';

/** A message as the journal keeps it. */
export interface Message {
  /** Digits, in the order of arrival. */
  readonly id: string;
  readonly body: string;
  readonly sentAtMs: number;
  /** How often the function has already failed on it. */
  readonly failures: number;
  /** Before this instant it is not delivered again. */
  readonly visibleAtMs: number;
}

/** The event that Lambda makes of a batch (Lambda developer guide, "SQS event"). */
export const batchEvent = (queueName: string, messages: readonly Message[], nowMs: number): unknown => ({
  Records: messages.map(({ id, body, sentAtMs, failures }) => ({
    messageId: messageId(id),
    receiptHandle: `${queueName}/${id}/${failures}`,
    body,
    attributes: {
      ApproximateReceiveCount: String(failures + 1),
      SentTimestamp: String(sentAtMs),
      SenderId: account,
      ApproximateFirstReceiveTimestamp: String(nowMs),
    },
    messageAttributes: {},
    md5OfBody: createHash('md5').update(body).digest('hex'),
    eventSource: 'aws:sqs',
    eventSourceARN: queueArn(queueName),
    awsRegion: region,
  })),
});

/** In the form of a UUID, as functions know it. */
export const messageId = (id: string): string => `00000000-0000-4000-8000-${id}`;
