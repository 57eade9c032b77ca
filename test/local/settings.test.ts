import { expect, it } from 'vitest';
import { ProviderSettings } from '#functions/lib/oidc/provider-settings.ts';
import { exposureNotices } from '#local/exposure.ts';
import { givenParameters, providerOf } from '#local/oidc-settings.ts';
import { assertEnoughFiles } from '#local/open-files.ts';
import { readSettings } from '#local/settings.ts';
import { startFailure } from '#local/start-failure.ts';

const oidc = { OIDC_ISSUER: 'https://login.example.org/realms/un', OIDC_CLIENT_ID: 'tawafuq' };

it('has the defaults of the contract', () => {
  expect(readSettings({})).toMatchObject({ port: 8080, smtpPort: 2525, clock: 'real', logLevel: 'info', sdk: 'lean' });
});

it.each<[Record<string, string>, RegExp]>([
  [{ PORT: 'http' }, /^PORT .* not 'http'$/],
  [{ PORT: '65536' }, /^PORT /],
  [{ PORT: '-1' }, /^PORT /],
  [{ SMTP_PORT: '25.5' }, /^SMTP_PORT /],
  [
    { SMIME_AUTHORITIES: 'no/such.pem' },
    /^SMIME_AUTHORITIES has to name a file with certificates in PEM, not 'no\/such.pem'$/,
  ],
  [{ SMIME_AUTHORITIES: 'package.json' }, /^SMIME_AUTHORITIES /],
  [{ CLOCK: 'fast' }, /^CLOCK has to be real or virtual, not 'fast'$/],
  [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL /],
  ...[
    'example.org',
    'ftp://example.org',
    'https://',
    'https://decisions.example.org?x=1',
    'https://decisions.example.org/?',
    'https://decisions.example.org#top',
    'https://decisions.example.org/#',
    'https://decisions.example.org/tawafuq',
    'https://user:secret@decisions.example.org',
    'https://user@decisions.example.org',
    'https://@decisions.example.org',
    'https://decisions. example.org',
    'https://decisions.example.org two',
    'https://decis\tions.example.org',
    'https:\\\\decisions.example.org',
    'https:decisions.example.org',
    'https://*.example.org',
    'https://.example.org',
    'https://a..example.org',
    'https://decisions.example.org:0',
    'https://decisions.example.org:port',
    'http://0.0.0.0:8080',
    'http://[::]:8080',
    'javascript://example.org',
  ].map((PUBLIC_URL): [Record<string, string>, RegExp] => [
    { PUBLIC_URL },
    /^PUBLIC_URL (?!.*secret).*http:\/\/ or https:/,
  ]),
  [{ RELAY_URL: 'smtp://mail.example.org?ignoreTLS=true' }, /^RELAY_URL /],
  [{ RELAY_URL: 'smtp://mail.example.org/path' }, /^RELAY_URL /],
  [{ RELAY_URL: 'smtp://' }, /^RELAY_URL /],
  [{ RELAY_URL: 'mail.example.org:587' }, /^RELAY_URL /],
  [{ PORT: '8080', SMTP_PORT: '8080' }, /8080 is given twice$/],
  [{ SDK: 'other' }, /^SDK /],
  [{ OIDC_CLIENT_SECRET: 's3cret' }, /^OIDC_CLIENT_SECRET says nothing without OIDC_ISSUER/],
  [{ ...oidc, OIDC_ISSUER: 'http://login.example.org' }, /^OIDC_ISSUER has to be an address that starts with https:/],
  [{ ...oidc, OIDC_ISSUER: 'login.example.org' }, /^OIDC_ISSUER has to be an address/],
  [{ ...oidc, OIDC_ISSUER: 'https://login.microsoftonline.com/common/v2.0' }, /^OIDC_ISSUER has to name one directory/],
  [{ OIDC_ISSUER: oidc.OIDC_ISSUER }, /^OIDC_ISSUER needs OIDC_CLIENT_ID/],
  [{ ...oidc, CLOCK: 'virtual' }, /^OIDC_ISSUER needs CLOCK=real/],
  [{ ...oidc, PUBLIC_URL: 'http://tawafuq.example.org' }, /^OIDC_ISSUER needs a PUBLIC_URL that starts with https:/],
  [{ ...oidc, OIDC_TRUSTS_UNVERIFIED_EMAIL: 'true' }, /^OIDC_TRUSTS_UNVERIFIED_EMAIL has to be yes or no, not 'true'$/],
  [{ ...oidc, OIDC_EMAIL_CLAIM: 'upn' }, /^OIDC_EMAIL_CLAIM .* needs OIDC_TRUSTS_UNVERIFIED_EMAIL=yes/],
])('refuses %j in one line', (environment, message) => {
  expect(() => readSettings(environment)).toThrow(message);
  expect(() => readSettings(environment)).not.toThrow(/\n/);
});

it('does not repeat the address of a relay, which may hold a password', () => {
  expect(() => readSettings({ RELAY_URL: 'imap://u:secret@example.org' })).toThrow(/^(?!.*secret).*RELAY_URL/);
});

it.each([
  ['smtp://mail.example.org', false],
  ['smtp://user@mail.example.org:587', false],
  ['smtp://user:secret@mail.example.org:587', true],
  ['smtps://user:secret@mail.example.org', true],
  ['smtp://user:secret@127.0.0.1:25', false],
  ['smtp://user:secret@localhost.example.org', true],
])('a relay at %s has to speak TLS: %s', (RELAY_URL, requiresTls) => {
  expect(readSettings({ RELAY_URL }).relay).toEqual({ url: RELAY_URL, requiresTls });
});

it.each([
  ['https://decisions.example.org', 'https://decisions.example.org'],
  ['HTTPS://Decisions.Example.ORG//', 'https://decisions.example.org'],
  ['http://localhost:9000/', 'http://localhost:9000'],
  ['http://[::1]:9000', 'http://[::1]:9000'],
  ['https://توافق.example', 'https://xn--mgbf4ee1a.example'],
])('writes the address of the pages, %s, as links have it', (PUBLIC_URL, publicUrl) => {
  expect(readSettings({ PUBLIC_URL }).publicUrl).toBe(publicUrl);
});

it('tells whoever makes the pages public where the mailbox is, and that nobody gets mail without a relay', () => {
  const notices = (environment: Record<string, string>) =>
    exposureNotices(readSettings(environment), 'http://127.0.0.1:9001');
  const PUBLIC_URL = 'https://decisions.example.org';
  expect(notices({})).toEqual([]);
  expect(notices({ PUBLIC_URL: 'http://localhost:8080' })).toEqual([]);
  expect(notices({ PUBLIC_URL, RELAY_URL: 'smtp://mail.example.org' })).toEqual([
    expect.stringMatching(/public .*http:\/\/127\.0\.0\.1:9001\/mailbox/),
  ]);
  expect(notices({ PUBLIC_URL })).toEqual([expect.anything(), expect.stringMatching(/^WARNING: without RELAY_URL/)]);
});

it('says in one line why it cannot start', () => {
  expect(() => assertEnoughFiles(64)).toThrow(/^This process may open 64 files .*ulimit -n 1024$/);
  expect(() => assertEnoughFiles(1024)).not.toThrow();
  const listen = { name: 'Error', message: 'listen EACCES\n    at Server', port: 80 };
  expect(startFailure({ ...listen, code: 'EACCES' })).toMatch(/^Port 80 is not open to this user.*PORT/);
  expect(startFailure({ ...listen, code: 'EADDRINUSE' })).toBe('Port 80 is taken; set PORT or SMTP_PORT to a free one');
  expect(startFailure({ name: 'Error', message: 'one\n  two' })).toBe('one two');
});

it('takes port 0 and an address with a slash at the end', () => {
  const environment = { PORT: '0', PUBLIC_URL: 'https://tawafuq.example.org/', BOUNCE: 'A@example.org, b@example.org' };
  expect(readSettings(environment)).toMatchObject({
    port: 0,
    publicUrl: 'https://tawafuq.example.org',
    bounce: ['a@example.org', 'b@example.org'],
  });
});

it('tells functions of a provider all but its secret, which is a parameter', () => {
  expect(providerOf(readSettings({}).oidc)).toBe('null');
  const open = readSettings({ ...oidc, OIDC_ISSUER: 'http://127.0.0.1:9000' });
  expect(givenParameters(open.oidc)).toEqual({});
  expect(ProviderSettings.parse(JSON.parse(providerOf(open.oidc)))).toEqual({
    issuer: 'http://127.0.0.1:9000',
    clientId: 'tawafuq',
    label: { en: '127.0.0.1:9000' },
    emailClaim: 'email',
    trustsUnverifiedEmail: false,
  });
  const labels = { OIDC_LABEL: 'United Nations account', OIDC_LABEL_AR: 'حساب الأمم المتحدة' };
  const trust = { OIDC_EMAIL_CLAIM: 'upn', OIDC_TRUSTS_UNVERIFIED_EMAIL: 'yes' };
  const closed = readSettings({ ...oidc, ...labels, ...trust, OIDC_CLIENT_SECRET: 's3cret' });
  const told = ProviderSettings.parse(JSON.parse(providerOf(closed.oidc)));
  expect(told).toMatchObject({ emailClaim: 'upn', trustsUnverifiedEmail: true, label: { ar: labels.OIDC_LABEL_AR } });
  expect(providerOf(closed.oidc)).not.toContain('s3cret');
  expect(givenParameters(closed.oidc)).toEqual({ [told.clientSecretParameter ?? '']: 's3cret' });
});
