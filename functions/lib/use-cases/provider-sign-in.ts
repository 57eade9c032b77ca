import { callerOf } from '../caller.ts';
import { NotFoundError } from '../errors.ts';
import { sameSecret } from '../links.ts';
import { log } from '../log.ts';
import { type Attempt, beginAttempt } from '../oidc/attempt.ts';
import { authorizationUrl } from '../oidc/authorization-url.ts';
import { factsOf, failureOf } from '../oidc/failure-of.ts';
import { ProviderSignInError } from '../oidc/provider-failure.ts';
import type { Provider } from '../oidc/provider-settings.ts';
import { redeemCode } from '../oidc/redeem-code.ts';
import { assertWithin, type Limit } from '../rate-limit.ts';
import type { Services } from '../services.ts';
import { beginSession } from '../session.ts';
import { everybody } from '../sign-in/sign-in-limits.ts';

/** Answers of the provider that are looked into: many more than a network of some hundred people sends. */
const answersInAll: Limit = { name: 'provider-answers', most: 300, perSeconds: 60 };
const answersOfSource: Limit = { name: 'provider-answers-source', most: 60, perSeconds: 60 };

const redirectUriOf = ({ settings }: Services): string => `${settings.publicUrl}/sign-in/oidc/callback`;

/** Where to send somebody who wants to sign in at the provider, and the token of the attempt. */
export async function beginProviderSignIn(
  services: Services,
  { back, language, now }: { back: string; language: string; now: string },
): Promise<{ readonly url: string; readonly token: string }> {
  const provider = providerOf(services);
  const { attempt, token } = await beginAttempt(await services.signingKey(), back, now);
  const url = await logged(() =>
    authorizationUrl(provider, attempt, { redirectUri: redirectUriOf(services), language }),
  );
  return { url, token };
}

/**
 * Signs in the person who comes back from the provider, as the mailed code does. An attempt works once, whatever comes
 * of it.
 * @throws ProviderSignInError when the person is not signed in
 */
export async function finishProviderSignIn(
  services: Services,
  {
    attempt,
    answer,
    source,
    now,
  }: { attempt: Attempt | undefined; answer: URLSearchParams; source: string; now: string },
) {
  const provider = providerOf(services);
  if (attempt === undefined || !sameSecret(answer.get('state') ?? '', attempt.state)) {
    throw new ProviderSignInError('expired');
  }
  await takeAttempt(services, attempt, source, now);
  const email = await logged(() =>
    redeemCode(provider, attempt, { answer, redirectUri: redirectUriOf(services), now }),
  );
  if (callerOf(await services.network.directory(), email, now, 'sign-in') === undefined) {
    log.warn('somebody whom the roster does not know came from the provider');
    throw new ProviderSignInError('unknown-person', { email });
  }
  return beginSession(services, email, now);
}

function providerOf({ provider }: Services): Provider {
  if (provider === undefined) throw new NotFoundError();
  return provider;
}

/** Counted before it is looked at, so that the same answer at the same time is taken once. */
async function takeAttempt({ counters }: Services, { state }: Attempt, source: string, now: string): Promise<void> {
  await assertWithin(counters, answersOfSource, { subject: source, now });
  await assertWithin(counters, answersInAll, { subject: everybody, now });
  const forgetAtEpochSeconds = Math.ceil(Date.parse(now) / 1000) + 3600;
  if ((await counters.add(`provider-attempt#${state}`, 1, { most: 1, forgetAtEpochSeconds })) === undefined)
    throw new ProviderSignInError('expired');
}

async function logged<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const failure = failureOf(error);
    // Ours to mend, or the provider's: the operators should look.
    const level = failure.status >= 500 ? 'error' : 'warn';
    log[level]('nobody was signed in through the provider', factsOf(failure));
    throw failure;
  }
}
