import { expect, it } from 'vitest';
import { readSettings } from '#local/settings.ts';

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
