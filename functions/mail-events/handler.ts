import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { compose } from '#functions/lib/compose.ts';
import { CommittingEnv, readEnv } from '#functions/lib/env.ts';
import { recordMailEvents } from './record-mail-events.ts';

const services = compose(readEnv(CommittingEnv));

export const handler = middy<SQSEvent, SQSBatchResponse>().handler((event) =>
  recordMailEvents(services, event.Records),
);
