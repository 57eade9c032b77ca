import type { AppContext } from '#functions/lib/http/context.ts';
import { keepSession } from '#functions/lib/http/session-cookie.ts';
import { sourceOfRequest } from '#functions/lib/http/source.ts';
import { parseInput } from '#functions/lib/input.ts';
import { attemptToken, newAttempt, readAttemptToken } from '#functions/lib/sign-in/sign-in-attempt.ts';
import { typedAddress } from '#functions/lib/typed-address.ts';
import { confirmCode, requestCode } from '#functions/lib/use-cases/sign-in.ts';
import { SignInConfirmation, SignInRequest } from '#schemas/api.ts';
import { readJson } from '../read-json.ts';

export async function codeSent(context: AppContext): Promise<Response> {
  const { services, now } = context.var;
  const { email } = parseInput(SignInRequest, withTypedAddress(await readJson(context)));
  const source = sourceOfRequest(context);
  const attempt = newAttempt(source);
  await requestCode(services, { email, source, attempt, now });
  return context.json({ attempt: attemptToken(await services.signingKey(), attempt) }, 202);
}

export async function confirmed(context: AppContext): Promise<Response> {
  const { services, now } = context.var;
  const given = parseInput(SignInConfirmation, withTypedAddress(await readJson(context)));
  const attempt = readAttemptToken(await services.signingKey(), given.attempt);
  const session = await confirmCode(services, { ...given, source: sourceOfRequest(context), attempt, now });
  keepSession(context, session);
  return context.json(session);
}

function withTypedAddress(body: unknown): unknown {
  const email = (body as { email?: unknown } | null)?.email;
  return typeof email === 'string' ? { ...(body as object), email: typedAddress(email) } : body;
}
