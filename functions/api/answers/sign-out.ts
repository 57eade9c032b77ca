import { deleteCookie } from 'hono/cookie';
import type { AppContext } from '#functions/lib/http/context.ts';
import { sessionCookie } from '#functions/lib/http/session-cookie.ts';
import { parseInput } from '#functions/lib/input.ts';
import { signOut as endSession } from '#functions/lib/use-cases/sign-out.ts';
import { SignOut } from '#schemas/api.ts';
import { readJson } from '../read-json.ts';
import { signedIn } from '../signed-in.ts';

export async function signedOut(context: AppContext): Promise<Response> {
  signedIn(context);
  const { services, session, now } = context.var;
  const hasBody = context.req.header('content-type') !== undefined;
  const { everywhere = false } = parseInput(SignOut, hasBody ? await readJson(context) : {});
  await endSession(services, session, { everywhere, now });
  deleteCookie(context, sessionCookie, { path: '/' });
  return context.json({});
}
