import { RequestError } from '#functions/lib/errors.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import { checkForm } from './form-token.ts';

/** The fields of a form that one of our pages posted. @throws RequestError 415 when it is no form, 403 when it is not ours. */
export async function postedForm(context: AppContext): Promise<URLSearchParams> {
  const entries = await urlEncoded(context);
  checkForm(context, entries);
  return entries;
}

/** Rows and all, no form of ours has a third of this. */
const mostFields = 1_000;

/** The fields of any form, for what needs no proof of where it comes from. */
export async function urlEncoded(context: AppContext): Promise<URLSearchParams> {
  const type = context.req.header('content-type') ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded')) throw new RequestError(415, 'unsupported-form');
  const text = await context.req.text();
  if (text.split('&', mostFields + 1).length > mostFields) throw new RequestError(400, 'too-many-fields');
  return new URLSearchParams(text);
}
