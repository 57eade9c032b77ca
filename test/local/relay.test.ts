import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createVirtualClock, type VirtualClock } from '#local/clock/virtual-clock.ts';
import type { EventBus } from '#local/events/event-bus.ts';
import type { Journal } from '#local/journal/journal.ts';
import { openJournal } from '#local/journal/open-journal.ts';
import { createLog } from '#local/log.ts';
import { createMailService, type MailService } from '#local/ses/mail-service.ts';
import type { OutgoingMail } from '#local/ses/outgoing-mail.ts';
import { createRelay } from '#local/ses/relay.ts';
import { rawEmail } from '#test/support/raw-email.ts';

let directory: string;
let journal: Journal;
let clock: VirtualClock;
let server: SMTPServer;
let mail: MailService;
/** What the server answers to each mail, in turn; undefined takes it. */
let refusals: (number | undefined)[];
let taken: ParsedMail[];
let news: string[];
let senders: string[];

/** Writes each event to the journal, as a queue would, and remembers which came through. */
const bus: EventBus = {
  deliver: (_source, detailType, _resources, detail) => ({
    ops: [{ put: `news/${news.length}`, value: detail }],
    send: () => void news.push(detailType),
  }),
  startSchedules: () => undefined,
  stop: () => undefined,
};

beforeEach(async () => {
  [refusals, taken, news, senders] = [[], [], [], []];
  directory = mkdtempSync(join(tmpdir(), 'relay-'));
  journal = await openJournal(directory);
  clock = createVirtualClock(0);
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, { envelope: { mailFrom } }, callback) {
      senders.push(mailFrom === false ? '' : mailFrom.address);
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const responseCode = refusals.shift();
        if (responseCode !== undefined) return callback(Object.assign(new Error('not now'), { responseCode }));
        taken.push(await simpleParser(Buffer.concat(chunks)));
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  mail = create();
});

afterEach(async () => {
  mail.stop();
  await new Promise<void>((resolve) => server.close(resolve));
  await journal.close();
  rmSync(directory, { recursive: true });
});

function create(): MailService {
  const { port } = server.server.address() as { port: number };
  const relay = createRelay({ url: `smtp://127.0.0.1:${port}`, requiresTls: false });
  return createMailService({
    journal,
    clock,
    bus,
    relay,
    bounce: ['gone@example.org'],
    log: createLog('error', () => undefined),
  });
}

const request = (to: string, more: { readonly returnsTo?: string } = {}) =>
  rawEmail(
    {
      to,
      subject: 'قرار',
      headers: {
        References: '<case-1@example.org>',
        'Auto-Submitted': 'auto-generated',
        'Tawafuq-Notice': `case-1/3/${to}`,
      },
      attachments: [{ name: 'deadline.ics', contentType: 'text/calendar; method=PUBLISH', content: 'BEGIN:VCALENDAR' }],
      ...more,
    },
    'توافق <tawafuq@example.org>',
  );

const send = async (to: string, more?: { readonly returnsTo: string }) => mail.sendRawEmail(await request(to, more));

it('hands a mail over whole, and tells that it was delivered', async () => {
  const { MessageId } = await send('ilo@example.org');
  await clock.idle();
  expect(news).toEqual(['Email Delivered']);
  const [email] = taken;
  expect(email).toMatchObject({
    subject: 'قرار',
    messageId: `<${MessageId}@example.org>`,
    references: '<case-1@example.org>',
  });
  expect(email?.from?.value).toMatchObject([{ name: 'توافق', address: 'tawafuq@example.org' }]);
  expect([email?.text?.trim(), String(email?.html).trim()]).toEqual(['text', '<p>html</p>']);
  expect(email?.attachments[0]).toMatchObject({ filename: 'deadline.ics', contentType: 'text/calendar' });
  expect(email?.attachments[0]?.headers.get('content-type')).toMatchObject({ params: { method: 'PUBLISH' } });
  expect(email?.headers.get('auto-submitted')).toBe('auto-generated');
});

it('says on the envelope where the mail returns to, and our own address where nothing was said', async () => {
  const returnPath = 'bounces+dec-2026-0001-3-0123456789abcdef@example.org';
  await send('ilo@example.org', { returnsTo: returnPath });
  await send('who@example.org');
  await clock.idle();
  expect(senders.sort()).toEqual([returnPath, 'tawafuq@example.org']);
  expect(taken.map(({ from }) => from?.value[0]?.address)).toEqual(['tawafuq@example.org', 'tawafuq@example.org']);
});

it('tries again when the server is busy, and says nothing until then', async () => {
  refusals = [451, 451];
  await send('ilo@example.org');
  await clock.idle();
  expect([taken.length, news]).toEqual([0, []]);
  await clock.advance(59_999);
  expect(refusals).toHaveLength(1);
  await clock.advance(1);
  expect(refusals).toHaveLength(0);
  await clock.advance(5 * 60_000);
  expect([taken.length, news]).toEqual([1, ['Email Delivered']]);
});

it('reports a bounce when the server refuses for good, and tries no more', async () => {
  refusals = [550];
  await send('ilo@example.org');
  await clock.advance(7 * 86_400_000);
  expect([taken.length, news]).toEqual([0, ['Email Bounced']]);
});

it('does not hand over what is listed as bouncing', async () => {
  await send('gone@example.org');
  await clock.idle();
  expect([taken.length, news]).toEqual([0, ['Email Bounced']]);
});

it('takes up after a restart what was not handed over, and only that', async () => {
  refusals = [451];
  await send('ilo@example.org');
  await send('iom@example.org');
  await clock.idle();
  expect(taken.map(({ to }) => [to].flat()[0]?.text)).toEqual(['iom@example.org']);
  mail.stop();
  mail = create();
  mail.recover();
  await clock.idle();
  expect(taken.map(({ to }) => [to].flat()[0]?.text)).toEqual(['iom@example.org', 'ilo@example.org']);
  mail.stop();
  mail = create();
  mail.recover();
  await clock.idle();
  expect(taken).toHaveLength(2);
});

const outgoing: OutgoingMail = {
  id: '1',
  messageId: 'message-1',
  at: '2026-01-01T00:00:00.000Z',
  from: 'tawafuq@example.org',
  to: ['ilo@example.org'],
  replyTo: [],
  subject: 'Subject',
  headers: {},
  text: 'text',
  html: '',
  attachments: [],
  tags: {},
  configurationSet: undefined,
};

it('says nothing to a server without TLS, where a password would follow', async () => {
  const { port } = server.server.address() as { port: number };
  const said: string[] = [];
  server.onConnect = (_session, callback) => {
    said.push('connected');
    callback();
  };
  const relay = createRelay({ url: `smtp://user:secret@127.0.0.1:${port}`, requiresTls: true });
  await expect(relay.send(outgoing)).rejects.toMatchObject({ permanent: false, message: expect.stringMatching(/TLS/) });
  expect([said, taken]).toEqual([['connected'], []]);
  relay.close();
});
