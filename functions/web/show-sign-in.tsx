import type { RequestError } from '#functions/lib/errors.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import { setRefusalHeaders } from '#functions/lib/http/refusal-headers.ts';
import type { FormError } from '#web/form/form-error.ts';
import { SignInPage } from '#web/pages/sign-in-page.tsx';
import { frameOf } from './frame-of.ts';
import { localPath } from './local-path.ts';
import { show } from './show.ts';

/** The page to sign in on, with what is wrong in it. */
export function showSignIn(context: AppContext, entries: URLSearchParams, error?: RequestError): Response {
  const frame = frameOf(context);
  setRefusalHeaders(context, error);
  const form = { reader: frame.reader, entries, errors: errorsOf(error, 'email') };
  return show(context, <SignInPage frame={frame} form={form} back={localPath(entries.get('back'))} />, error?.status);
}

/** The wrong fields; a refusal that names none belongs to the one field of the page. */
export const errorsOf = (error: RequestError | undefined, field: string): readonly FormError[] => {
  if (error === undefined) return [];
  return error.fields.length > 0 ? error.fields : [{ field, code: error.code, params: error.params }];
};
