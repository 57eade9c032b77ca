import middy, { type MiddyfiedHandler } from '@middy/core';
import type { Context } from 'aws-lambda';
import type * as z from 'zod/mini';
import './english-issues.ts';
import { log } from './log.ts';

/** Logs what failed and lets it go on: a swallowed error would disarm Retry and Catch. */
const logErrors = (name: string) => ({
  onError: ({ error }: { error: Error | null }) => {
    log.error(`${name} failed`, { error: error?.name, cause: error?.message, stack: error?.stack });
  },
});

/**
 * A function that a machine, a schedule or another function invokes: input parsed, output parsed, errors rethrown with
 * their `name`, which is what a machine's `ErrorEquals` sees.
 */
export const stepHandler = <I extends z.ZodMiniType, O>(
  name: string,
  input: I,
  useCase: (input: z.infer<I>) => Promise<O>,
): MiddyfiedHandler<unknown, O, Error, Context> =>
  middy<unknown, O>()
    .use(logErrors(name))
    .handler(async (event: unknown) => useCase(input.parse(event)));
