import { Bucket } from '#functions/lib/aws/bucket.ts';
import { ExecutionHistories } from '#functions/lib/aws/execution-histories.ts';
import { ArchiveEnv, readEnv } from '#functions/lib/env.ts';
import { stepHandler } from '#functions/lib/handler.ts';
import { archiveExecution, ExecutionEnded } from './archive-execution.ts';

const env = readEnv(ArchiveEnv);
const histories = new ExecutionHistories();
const files = new Bucket(env.BUCKET_NAME);

export const handler = stepHandler('archive-execution', ExecutionEnded, (event) =>
  archiveExecution(histories, files, event),
);
