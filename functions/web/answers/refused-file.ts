import { asRequestError } from '#functions/lib/http/as-request-error.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import { problemOf } from '#functions/lib/http/problem.ts';
import { setRefusalHeaders } from '#functions/lib/http/refusal-headers.ts';
import type { Problem } from '#schemas/api.ts';

/** Why a file is not answered with, as whatever asked for it can read: problem details for JSON (RFC 9457), for all others plain sentences. */
export async function refused(error: Error, context: AppContext): Promise<Response> {
  const refusal = asRequestError(error);
  const { services, language, caller } = context.var;
  const problem = await problemOf(refusal, language, services, caller);
  setRefusalHeaders(context, error);
  const isJson = context.req.path.endsWith('.json');
  context.header('content-type', isJson ? 'application/problem+json' : 'text/plain; charset=utf-8');
  return context.body(isJson ? JSON.stringify(problem) : sentencesOf(problem), refusal.status as 400);
}

const sentencesOf = ({ title, errors = [] }: Problem): string =>
  [title, ...errors.map(({ field, message }) => `${field}: ${message}`), ''].join('\n');
