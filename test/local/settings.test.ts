import { expect, it } from 'vitest';
import { ProviderSettings } from '#functions/lib/oidc/provider-settings.ts';
import { givenParameters, providerOf } from '#local/oidc-settings.ts';
import { readSettings } from '#local/settings.ts';

const oidc = { OIDC_ISSUER: 'https://login.example.org/realms/un', OIDC_CLIENT_ID: 'tawafuq' };

it('has the defaults of the contract', () => {
  expect(readSettings({})).toMatchObject({ port: 8080, smtpPort: 2525, clock: 'real', logLevel: 'info', sdk: 'lean' });
});

it.each<[Record<string, string>, RegExp]>([
  [{ PORT: 'http' }, /^PORT .* not 'http'$/],
  [{ PORT: '65536' }, /^PORT /],
  [{ PORT: '-1' }, /^PORT /],
  [{ SMTP_PORT: '25.5' }, /^SMTP_PORT /],
  [{ CLOCK: 'fast' }, /^CLOCK has to be real or virtual, not 'fast'$/],
  [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL /],
  [{ PUBLIC_URL: 'example.org' }, /^PUBLIC_URL .*http:\/\/ or https:\/\//],
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
