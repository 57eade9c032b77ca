import { createMiddleware } from 'hono/factory';
import type * as z from 'zod/mini';
import { kindOfTask, TaskId } from '#schemas/ids.ts';
import { actFormOf } from '#workflows/procedure/forms.ts';
import { RequestError } from '../errors.ts';
import { moduleOf } from '../module-of.ts';
import { procedureOfCase } from '../procedure-of-case.ts';
import type { AppContext, AppEnv } from './context.ts';
import { longestInput } from './longest-input.ts';

/** Signing in and out, a language, a button: an address of 254 characters, a path to come back to and a token fit. */
const smallest = 4 * 1024;

/** An entry in a book: a reason of 5,000 characters, and as much again. */
const ofAnEntry = 128 * 1024;

/**
 * Six language versions of 50,000 Arabic letters, percent-encoded as browsers post them, come to 1.8 MB. They are too much
 * for one proposal (schemas, `maxTextBytes`), and the form should come back and say so, with its text.
 */
const largest = 1_900_000;

/** One character is at most twelve bytes: four of UTF-8, percent-encoded, or two `\uXXXX` in JSON. */
const bytesOfCharacter = 12;

/**
 * Refuses a body that is larger than what its address takes, before anybody reads it. Counted in bytes. The declared length
 * counts as well: a gateway that would not read a body passes the request on without it, so that the answer comes from here.
 */
export const bodyLimit = createMiddleware<AppEnv>(async (context, next) => {
  const declared = Number(context.req.header('content-length') ?? 0);
  const limit = await limitOf(context);
  if (declared > limit || (await context.req.arrayBuffer()).byteLength > limit) {
    throw new RequestError(413, 'too-large');
  }
  await next();
});

/** What a function takes in, in base64 (Lambda quotas: 6 MB): a form with its files. */
const largestWithFiles = 4_500_000;

async function limitOf({ req }: AppContext): Promise<number> {
  const { path } = req;
  const withFiles = (req.header('content-type') ?? '').startsWith('multipart/form-data');
  if (withFiles && /^\/(?:proposals|cases\/new\/[^/]+|drafts\/[^/]+|tasks\/[^/]+)\/?$/.test(path))
    return largestWithFiles;
  if (/^\/(?:api\/cases|proposals|cases\/new\/[^/]+|(?:api\/)?drafts(?:\/.*)?|people\/import)\/?$/.test(path))
    return largest;
  if (/^\/(?:api\/)?(?:settings|meetings|people|bodies|absences)(?:\/|$)/.test(path)) return ofAnEntry;
  const [, taskId] = /^\/(?:(?:api\/)?tasks|t)\/([^/]+)/.exec(path) ?? [];
  return taskId === undefined ? smallest : Math.min(largest, smallest + (await largestAct(taskId)));
}

const limits = new Map<z.ZodMiniType, number>();

/** In bytes; nothing for a task that cannot be. */
async function largestAct(taskId: string): Promise<number> {
  const procedure = TaskId.safeParse(taskId).success ? procedureOfCase(taskId) : undefined;
  if (procedure === undefined) return 0;
  const schema = actFormOf((await moduleOf(procedure)).forms, kindOfTask(taskId))?.schema;
  if (schema === undefined) return 0;
  const known = limits.get(schema) ?? longestInput(schema) * bytesOfCharacter;
  limits.set(schema, known);
  return known;
}
