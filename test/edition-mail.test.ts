import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Edition, startEdition, temporaryDirectory } from './support/edition.ts';
import { EditionClient, type Mail } from './support/edition-client.ts';
import { sendRaw } from './support/send-mail.ts';

interface Event {
  readonly seq: number;
  readonly type: string;
  readonly data: Record<string, unknown>;
  readonly notices: readonly { readonly to: string; readonly template: string }[];
}

const directory = temporaryDirectory();
let edition: Edition;
let caseId: string;
const client = new EditionClient(() => edition.url);

const ohchr = 'ohchr@example.org';
const secretariat = 'secretariat@example.org';

beforeAll(async () => {
  edition = await startEdition({ dataDirectory: join(directory.path, 'data') });
}, 180_000);

afterAll(async () => {
  await edition?.stop();
  directory.remove();
});

const history = async (of = caseId): Promise<Event[]> =>
  (await client.get<Event[]>(`/api/cases/${of}/events`, 'auditor')).body;

const bouncesIn = async (of = caseId) => (await history(of)).filter(({ type }) => type === 'notice-bounced');

/** Hands a mail over and waits until it is handled. */
async function receive(from: string, lines: readonly string[]): Promise<void> {
  await sendRaw(edition.smtpPort, from, lines);
  await client.advance('PT0S');
}

/** What a mail server sends back (RFC 3464), with the headers of the mail that did not arrive. */
const deliveryReport = (notice: string, action = 'failed'): string[] => [
  'From: Mail Delivery System <mailer-daemon@mx.example.org>',
  'To: tawafuq@example.org',
  'Subject: Undelivered Mail Returned to Sender',
  'Auto-Submitted: auto-replied',
  'MIME-Version: 1.0',
  'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
  '',
  '--b',
  'Content-Type: text/plain',
  '',
  'The mail could not be delivered.',
  '',
  '--b',
  'Content-Type: message/delivery-status',
  '',
  'Reporting-MTA: dns; mx.example.org',
  '',
  `Final-Recipient: rfc822; ${notice.split('/').at(-1)}`,
  `Action: ${action}`,
  'Status: 5.1.1',
  'Diagnostic-Code: smtp; 550 5.1.1 no such user',
  '',
  '--b',
  'Content-Type: text/rfc822-headers',
  '',
  'From: Tawafuq <tawafuq@example.org>',
  'Subject: Please state your position',
  `Tawafuq-Notice: ${notice}`,
  '',
  '--b--',
];

async function noticeOf(template: string): Promise<string> {
  const event = (await history()).find(({ notices }) =>
    notices.some((each) => each.to === ohchr && each.template === template),
  );
  return `${caseId}/${event?.seq}/${ohchr}`;
}

describe('a report that a notice of a circulation did not arrive', () => {
  beforeAll(async () => {
    caseId = await client.circulatedCase('A mailbox that bounces');
  });

  it('is recorded once, however often it comes, and given to the secretariat', async () => {
    const report = deliveryReport(await noticeOf('circulated'));
    await receive('', report);
    expect(await bouncesIn()).toMatchObject([{ data: { to: ohchr, reason: 'smtp; 550 5.1.1 no such user' } }]);
    const tasks = await client.tasks('secretariat');
    expect(tasks.filter((task) => task.caseId === caseId && task.kind === 'notice')).toHaveLength(1);

    const mailsBefore = (await client.mailsOf(caseId)).length;
    await receive('', report);
    await receive('', report);
    expect(await bouncesIn()).toHaveLength(1);
    expect(await client.mailsOf(caseId)).toHaveLength(mailsBefore);
  });

  it('of a notice that nothing waits for is recorded once too', async () => {
    const before = (await bouncesIn()).length;
    for (let time = 0; time < 3; time += 1) await receive('', deliveryReport(`${caseId}/1/iom@example.org`));
    expect(await bouncesIn()).toHaveLength(before + 1);
  });

  it('changes nothing when it says that the mail is only delayed', async () => {
    const other = await client.circulatedCase('A mailbox that is slow');
    const before = await history(other);
    await receive('', deliveryReport(`${other}/3/${ohchr}`, 'delayed'));
    expect(await history(other)).toEqual(before);
  });

  it('changes nothing when it names no case of ours', async () => {
    await receive('', deliveryReport(`DEC-1999-0001/3/${ohchr}`));
    expect((await client.get('/healthz')).status).toBe(200);
  });
});

describe('other mail', () => {
  const automatic = [
    'From: OHCHR <ohchr@example.org>',
    'To: tawafuq@example.org',
    'Subject: Out of office: we support the text',
    'Auto-Submitted: auto-replied',
    '',
    'I am away. We support the text.',
  ];

  it('that a program answered with does nothing', async () => {
    const before = await history();
    const mailsBefore = await allMails();
    await receive(ohchr, automatic);
    expect(await history()).toEqual(before);
    expect(await allMails()).toHaveLength(mailsBefore.length);
  });

  const ordinary = [
    'From: OHCHR <ohchr@example.org>',
    'To: tawafuq@example.org',
    'Subject: Re: Please state your position',
    'Message-ID: <m1@ohchr.example.org>',
    '',
    'We object to this text.',
  ];

  it('is passed on and answered once, and is never a position', async () => {
    const before = await history();
    const mailsBefore = await allMails();
    for (let time = 0; time < 3; time += 1) await receive(ohchr, ordinary);
    const sent = (await allMails()).slice(mailsBefore.length);
    expect(sent.map(({ to }) => to).sort()).toEqual([ohchr, secretariat]);
    expect(sent.find(({ to }) => to === secretariat)?.text).toContain('We object to this text.');
    expect(sent.find(({ to }) => to === ohchr)?.headers).toMatchObject({
      'Auto-Submitted': 'auto-replied',
      'In-Reply-To': '<m1@ohchr.example.org>',
    });
    expect(await history()).toEqual(before);
  });

  it('of somebody unknown is passed on, and not answered', async () => {
    const mailsBefore = await allMails();
    await receive('stranger@elsewhere.example', ['From: stranger@elsewhere.example', 'Subject: Hello', '', 'Hello.']);
    expect((await allMails()).slice(mailsBefore.length).map(({ to }) => to)).toEqual([secretariat]);
  });
});

const allMails = async (): Promise<Mail[]> => (await client.get<Mail[]>('/local/mailbox.json')).body;
