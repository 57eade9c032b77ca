import { readFileSync } from 'node:fs';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { SESEvent } from 'aws-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { Bucket } from '#functions/lib/aws/bucket.ts';
import { keepingMailer } from '#test/support/mail-desk.ts';
import { authorities } from '#test/support/signed-by-ilo.ts';
import { createWorld } from '#test/support/world.ts';
import { type Desk, receiveMail } from './receive-mail.ts';
import { incomingOf, SesEvent } from './ses-event.ts';
import { readSigned } from './signature/read-signed.ts';

process.env['AWS_REGION'] = 'eu-west-1';
process.env['AWS_ACCESS_KEY_ID'] = 'none';
process.env['AWS_SECRET_ACCESS_KEY'] = 'none';

const s3 = mockClient(S3Client);
afterAll(() => s3.restore());
afterEach(() => s3.reset());

const raw = Buffer.from('From: a@elsewhere.example\r\nSubject: \xe9\r\n\r\nHello.\r\n', 'latin1');
const keep = (bytes: Buffer, key = 'incoming/o3vrnil0e2ic28trm7dfhrc2v0clambda4nbp0g1'): void => {
  const body = { transformToByteArray: async () => new Uint8Array(bytes) };
  s3.on(GetObjectCommand, { Bucket: 'files', Key: key }).resolves({ Body: body as never });
};

/** The desk with the bucket of SES. */
const deskOver = (mailer: Desk['mailer']): Desk => ({
  mailer,
  domain: 'tawafuq.example.org',
  ownAddress: 'tawafuq@tawafuq.example.org',
  files: new Bucket('files'),
  authorities: [],
  reader: {
    read: async (bytes, checking) => readSigned(Buffer.from(bytes), checking),
    open: async () => [],
  },
});

test('a signature is checked over the bytes that the rule has put into the bucket', async () => {
  const signed = readFileSync('test/mail/signed/signed.eml');
  keep(signed);
  const { files, reader } = deskOver({ send: async () => undefined });
  const bytes = await files.read('incoming/o3vrnil0e2ic28trm7dfhrc2v0clambda4nbp0g1');
  const checking = { authorities, at: '2026-11-02T09:00:00.000Z' };
  expect((await reader.read(bytes, checking)).signature).toBe('holds');
});

const verdict = (status: 'PASS' | 'FAIL' | 'GRAY' | 'PROCESSING_FAILED') => ({ status });

/** What a receipt rule sends, in full, as the types of Lambda events have it. */
function sesEvent(change: { source?: string; spam?: 'FAIL'; virus?: 'FAIL' } = {}): SESEvent {
  const { source = 'a@elsewhere.example', spam = 'PASS', virus = 'PASS' } = change;
  const messageId = 'o3vrnil0e2ic28trm7dfhrc2v0clambda4nbp0g1';
  const to = ['tawafuq@tawafuq.example.org'];
  return {
    Records: [
      {
        eventSource: 'aws:ses',
        eventVersion: '1.0',
        ses: {
          mail: {
            timestamp: '2026-03-02T09:00:00.000Z',
            source,
            messageId,
            destination: to,
            headersTruncated: false,
            headers: [],
            commonHeaders: { returnPath: source, date: '', messageId: '<1@elsewhere.example>' },
          },
          receipt: {
            timestamp: '2026-03-02T09:00:01.500Z',
            processingTimeMillis: 500,
            recipients: to,
            spamVerdict: verdict(spam),
            virusVerdict: verdict(virus),
            spfVerdict: verdict('PASS'),
            dkimVerdict: verdict('PASS'),
            dmarcVerdict: verdict('PASS'),
            action: { type: 'Lambda', functionArn: 'arn:aws:lambda:eu-west-1:1:function:f', invocationType: 'Event' },
          },
        },
      },
    ],
  };
}

const now = new Date('2026-03-02T09:00:02.000Z');
const incoming = (event: SESEvent, at = now) => incomingOf(SesEvent.parse(event), at);

describe('a mail that SES has taken in', () => {
  test('is read from where the rule has put it, with its envelope', () => {
    expect(incoming(sesEvent())).toEqual({
      at: '2026-03-02T09:00:01.500Z',
      now: '2026-03-02T09:00:02.000Z',
      envelope: { from: 'a@elsewhere.example', to: ['tawafuq@tawafuq.example.org'] },
      mail: 'o3vrnil0e2ic28trm7dfhrc2v0clambda4nbp0g1',
      file: 'incoming/o3vrnil0e2ic28trm7dfhrc2v0clambda4nbp0g1',
      isTrusted: false,
      verdicts: { spf: 'pass', dkim: 'pass', dmarc: 'pass', spam: 'pass', virus: 'pass' },
    });
  });

  test.each(['', '<>'])('has the null sender when its source is %j', (source) => {
    expect(incoming(sesEvent({ source })).envelope.from).toBe('');
  });

  test('that is not in the bucket fails, so that it is tried again', async () => {
    s3.on(GetObjectCommand).rejects(Object.assign(new Error('none'), { name: 'NoSuchKey' }));
    const { services } = await createWorld();
    await expect(receiveMail(services, deskOver(keepingMailer()), incoming(sesEvent()))).rejects.toMatchObject({
      name: 'UpstreamError',
    });
  });

  test('may not name another file', () => {
    const [record] = sesEvent().Records;
    if (record === undefined) throw new Error('no record');
    record.ses.mail.messageId = '../histories/x';
    expect(() => SesEvent.parse({ Records: [record] })).toThrow();
  });

  test.each<[string, Parameters<typeof sesEvent>[0], string, number]>([
    ['an ordinary one goes to the secretariat', {}, 'passed-on', 1],
    ['spam does not', { spam: 'FAIL' }, 'suspect', 0],
    ['a virus does not', { virus: 'FAIL' }, 'suspect', 0],
  ])('%s', async (_, change, kept, mails) => {
    keep(raw);
    const { services } = await createWorld();
    const mailer = keepingMailer();
    expect(await receiveMail(services, deskOver(mailer), incoming(sesEvent(change)))).toEqual({ kept });
    expect(mailer.sent).toHaveLength(mails);
  });

  test('whose event comes twice goes to the secretariat once', async () => {
    keep(raw);
    const { services } = await createWorld();
    const mailer = keepingMailer();
    const receive = (instant: Date) => receiveMail(services, deskOver(mailer), incoming(sesEvent(), instant));
    expect(await receive(now)).toEqual({ kept: 'passed-on' });
    expect(await receive(new Date(now.getTime() + 3_600_000))).toEqual({ kept: 'again' });
    expect(mailer.sent.map(({ to }) => to)).toEqual(['secretariat@example.org']);
  });
});
