import type { Caller } from '#functions/lib/caller.ts';
import { NotSignedInError } from '#functions/lib/errors.ts';
import type { AppContext } from '#functions/lib/http/context.ts';

/** The caller. @throws NotSignedInError when nobody is signed in. */
export function signedIn(context: AppContext): Caller {
  const { caller } = context.var;
  if (caller === undefined) throw new NotSignedInError();
  return caller;
}
