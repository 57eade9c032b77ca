import middy from '@middy/core';
import { handle } from 'hono/aws-lambda';
import { compose } from '#functions/lib/compose.ts';
import { readEnv, WebEnv } from '#functions/lib/env.ts';
import { createWeb } from './app.ts';

export const handler = middy(handle(createWeb(compose(readEnv(WebEnv)))));
