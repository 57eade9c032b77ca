import middy from '@middy/core';
import { handle } from 'hono/aws-lambda';
import { compose } from '#functions/lib/compose.ts';
import { HttpEnv, readEnv } from '#functions/lib/env.ts';
import { createApi } from './app.ts';

export const handler = middy(handle(createApi(compose(readEnv(HttpEnv)))));
