import middy from '@middy/core';
import { handle } from 'hono/aws-lambda';
import { compose } from '#functions/lib/compose.ts';
import { ApiEnv, readEnv } from '#functions/lib/env.ts';
import { createApi } from './app.ts';

export const handler = middy(
  // As text, a document would lose the mark of its byte order.
  handle(createApi(compose(readEnv(ApiEnv))), {
    isContentTypeBinary: (type) => !/^application\/(?:\w+\+)?json/.test(type),
  }),
);
