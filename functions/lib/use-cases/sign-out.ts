import { NotSignedInError } from '../errors.ts';
import type { Services } from '../services.ts';
import type { Session } from '../session.ts';

/** Ends a session for whoever holds a copy of its token, or all sessions of its person. */
export async function signOut(
  { sessions }: Services,
  session: Session | undefined,
  { everywhere, now }: { readonly everywhere: boolean; readonly now: string },
): Promise<void> {
  if (session === undefined) throw new NotSignedInError();
  if (everywhere) await sessions.endAll(session.email);
  else await sessions.end(session.email, session, now);
}
