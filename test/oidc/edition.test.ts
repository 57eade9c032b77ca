import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Edition, failedStart, freePort, startEdition, temporaryDirectory } from '#test/support/edition.ts';
import { type IdentityProvider, startIdentityProvider } from './support/identity-provider.ts';
import { ProviderVisit } from './support/provider-visit.ts';

const directory = temporaryDirectory();
let provider: IdentityProvider;
let edition: Edition;

beforeAll(async () => {
  const port = await freePort();
  provider = await startIdentityProvider({ redirectUri: `http://127.0.0.1:${port}/sign-in/oidc/callback` });
  edition = await startEdition({
    dataDirectory: join(directory.path, 'data'),
    environment: {
      PORT: String(port),
      CLOCK: 'real',
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: 'confidential',
      OIDC_CLIENT_SECRET: 'c0nfidential/:+',
      OIDC_LABEL: 'Example account',
    },
  });
}, 180_000);
afterAll(async () => {
  await edition?.stop();
  await provider?.stop();
  directory.remove();
});

const visit = (path: string, cookie = '') =>
  fetch(edition.url + path, { redirect: 'manual', headers: cookie === '' ? {} : { cookie } });
const cookieOf = (answer: Response, name: string): string =>
  answer.headers
    .getSetCookie()
    .find((line) => line.startsWith(`${name}=`))
    ?.split(';')[0] ?? '';

describe('the embedded edition with a provider', () => {
  it('signs a member in, in the pages and in the API, with a secret that it writes nowhere', async () => {
    expect(await (await visit('/sign-in')).text()).toMatch(/Sign in with .*Example account/);
    const begun = await visit('/sign-in/oidc?back=/cases');
    const there = begun.headers.get('location') ?? '';
    const back = await new ProviderVisit(provider.issuer).signIn(there, 'ilo@example.org');
    const { pathname, search } = new URL(back);
    const finished = await visit(pathname + search, cookieOf(begun, 'sign-in'));
    expect([finished.status, finished.headers.get('location')]).toEqual([303, '/cases']);
    const session = cookieOf(finished, 'session');
    expect((await visit('/cases', session)).status).toBe(200);
    const authorization = `Bearer ${session.replace('session=', '')}`;
    expect((await fetch(`${edition.url}/api/tasks`, { headers: { authorization } })).status).toBe(200);
    expect(edition.log()).not.toContain('c0nfidential');
    expect(readFileSync(join(directory.path, 'data/secrets.json'), 'utf8')).not.toContain('c0nfidential');
    const code = new URL(back).searchParams.get('code') ?? 'none';
    expect(edition.log()).not.toContain(code);
  });

  it('stops at a wrong setting in one line', async () => {
    const environment = { OIDC_ISSUER: 'http://login.example.org', OIDC_CLIENT_ID: 'tawafuq', CLOCK: 'real' };
    const { code, err } = await failedStart({ dataDirectory: join(directory.path, 'other'), environment });
    expect([code, err.trim().split('\n').at(-1)]).toEqual([
      1,
      expect.stringMatching(/^OIDC_ISSUER has to be an address/),
    ]);
  });
});
