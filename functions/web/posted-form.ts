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
  if (isWithFiles(context)) return (await withFiles(context)).entries;
  if (!type.startsWith('application/x-www-form-urlencoded')) throw new RequestError(415, 'unsupported-form');
  const text = await context.req.text();
  if (text.split('&', mostFields + 1).length > mostFields) throw new RequestError(400, 'too-many-fields');
  return new URLSearchParams(text);
}

export const isWithFiles = ({ req }: AppContext): boolean =>
  (req.header('content-type') ?? '').startsWith('multipart/form-data');

/** The fields and the files of a form that was posted with files. */
export async function withFiles(context: AppContext): Promise<{ entries: URLSearchParams; files: File[] }> {
  const parts = await context.req.formData().catch(() => {
    throw new RequestError(415, 'unsupported-form');
  });
  const all = [...parts];
  if (all.length > mostFields) throw new RequestError(400, 'too-many-fields');
  const entries = new URLSearchParams(
    all.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
  // An input in which no file was chosen sends one without a name.
  const files = all.flatMap(([, value]) => (typeof value === 'string' || value.name === '' ? [] : [value]));
  return { entries, files };
}
