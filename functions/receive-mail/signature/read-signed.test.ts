import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certificatesIn } from './authorities.ts';
import { readSigned } from './read-signed.ts';

const at = '2026-11-02T09:00:00.000Z';
const folder = new URL('../../../test/mail/signed/', import.meta.url);
const mailCalled = (name: string): Buffer => readFileSync(new URL(`${name}.eml`, folder));
const authorities = certificatesIn(readFileSync(new URL('authority.pem', folder), 'utf8'));
const read = (bytes: Buffer, instant = at) => readSigned(bytes, { authorities, at: instant });

/** Signed with OpenSSL (test/mail/signed/make.sh). */
describe('the signature of a mail', () => {
  it.each(['signed', 'signed-with-a-curve', 'signed-by-key-id', 'signed-in-one-piece'])('holds: %s', async (name) => {
    const mail = await read(mailCalled(name));
    expect(mail).toMatchObject({ signature: 'holds', subject: name, from: [{ address: 'ilo@example.org' }] });
    expect(mail.text.trim()).toBe('We agree – الموافقة.');
    expect(mail.attachments).toEqual([]);
  });

  it.each([
    ['of-a-strangers-authority', 'unknown-authority'],
    ['below-where-it-may', 'unknown-authority'],
    ['in-a-circle', 'unknown-authority'],
    ['of-another-address', 'other-address'],
    ['without-a-use', 'not-for-mail'],
    ['of-a-server', 'not-for-mail'],
    ['with-sha-1', 'weak'],
    ['changed', 'altered'],
    ['wrapped-by-a-list', 'partial'],
    ['forwarded-and-signed-by-another', 'other-address'],
  ])('shows nothing: %s', async (name, fault) => {
    const mail = await read(mailCalled(name));
    expect(mail.signature).toBe(fault);
    expect(mail.from).toMatchObject([{ address: 'ilo@example.org' }]);
  });

  it('counts at the instant at which the mail was taken in', async () => {
    for (const instant of ['2019-12-31T23:59:59.000Z', '2120-01-01T00:00:01.000Z'])
      expect(await read(mailCalled('signed'), instant)).toMatchObject({ signature: 'not-in-force' });
  });

  it('is not looked at where there is no authority, nor where there is none', async () => {
    expect(await readSigned(mailCalled('changed'), { authorities: [], at })).not.toHaveProperty('signature');
    expect(await read(Buffer.from('From: ilo@example.org\r\n\r\nHello'))).not.toHaveProperty('signature');
  });
});

describe('of a signed mail', () => {
  const signed = mailCalled('signed').toString('latin1');
  const changed = (from: string | RegExp, to: string) => read(Buffer.from(signed.replace(from, to), 'latin1'));

  it('nothing is read but what was signed', async () => {
    const before = await changed('This is an S/MIME signed message', 'We object.');
    const behind = await read(Buffer.from(`${signed}\r\nWe object.\r\n`, 'latin1'));
    for (const mail of [before, behind]) {
      expect(mail.signature).toBe('holds');
      expect(mail.text).not.toContain('object');
    }
  });

  it('a part that is put in is no part of it, nor is a byte', async () => {
    const delimiter = /------[0-9A-F]{32}/.exec(signed)?.[0] ?? 'none';
    const part = `${delimiter}\r\nContent-Type: text/plain\r\n\r\nWe object.\r\n\r\n`;
    expect((await changed(delimiter, `${part}${delimiter}`)).signature).toBe('unreadable');
    expect((await changed(`${delimiter}--`, `${part}${delimiter}--`)).signature).toBe('unreadable');
    expect((await changed('We agree', 'We agree ')).signature).toBe('altered');
  });

  it('the author is the one whom it names outside, and one alone', async () => {
    expect((await changed('From: ILO <ilo@', 'From: ILO <who@')).signature).toBe('other-address');
    expect((await changed('From: ILO <ilo@example.org>', 'From: ilo@example.org, who@example.org')).signature).toBe(
      'other-address',
    );
  });

  it('a signature that cannot be read is none, whatever it is', async () => {
    const body = /smime\.p7s"\r\n\r\n([\s\S]*?)\r\n\r\n/.exec(signed)?.[1] ?? 'none';
    const nested = Buffer.from(`${'3080'.repeat(5_000)}`, 'hex').toString('base64');
    for (const other of ['', 'MIIB', nested, Buffer.alloc(100_000, 0x30).toString('base64'), body.slice(0, 400)])
      expect((await changed(body, other)).signature).toBe('unreadable');
  });

  it('another’s content within the signature does not stand for what is beside it', async () => {
    const opaque = mailCalled('signed-in-one-piece').toString('latin1').split('\r\n\r\n')[1] ?? 'none';
    const body = /smime\.p7s"\r\n\r\n([\s\S]*?)\r\n\r\n/.exec(signed)?.[1] ?? 'none';
    const forged = signed.replace(body, opaque.trim()).replace('We agree', 'We object');
    expect((await read(Buffer.from(forged, 'latin1'))).signature).toBe('unreadable');
  });
});

it('whatever a byte is changed to, a signature that holds is over what was signed', async () => {
  const bytes = mailCalled('signed');
  const { text } = await read(bytes);
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 }), async (at, byte) => {
      const changed = Buffer.from(bytes);
      changed[at] = byte;
      const mail = await read(changed);
      if (mail.signature === 'holds') expect(mail.text).toBe(text);
    }),
    { numRuns: 150 },
  );
});
