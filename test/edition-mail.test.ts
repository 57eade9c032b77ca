import { beforeAll, describe, expect, it } from 'vitest';
import type { Mail } from './support/edition-client.ts';
import { editionOfFile } from './support/edition-of-file.ts';
import { sendRaw } from './support/send-mail.ts';

interface Event {
  readonly seq: number;
  readonly type: string;
  readonly data: Record<string, unknown>;
  readonly notices: readonly { readonly to: string; readonly template: string }[];
}

const shared = editionOfFile();
const { client } = shared;
let caseId: string;
const ohchr = 'ohchr@example.org';
const secretariat = 'secretariat@example.org';

const history = async (of = caseId): Promise<Event[]> =>
  (await client.get<Event[]>(`/api/cases/${of}/events`, 'auditor')).body;

const bouncesIn = async (of = caseId) => (await history(of)).filter(({ type }) => type === 'notice-bounced');

/** Hands a mail over and waits until it is handled. */
async function receive(from: string, lines: readonly string[], to?: string): Promise<void> {
  await sendRaw(shared.edition.smtpPort, from, lines, to);
  await client.advance('PT0S');
}

/** What a mail server sends back (RFC 3464), with the headers of the mail that did not arrive. */
const deliveryReport = (notice: string, action = 'failed'): string[] => [
  'From: Mail Delivery System <mailer-daemon@mx.example.org>',
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
  `Final-Recipient: rfc822; ${ohchr}`,
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

/** Where the mail about that event returns to, as the mailbox that got it can see. */
async function returnPathOf(of: string, template: string): Promise<{ notice: string; returnPath: string }> {
  const event = (await history(of)).find(({ notices }) =>
    notices.some((each) => each.to === ohchr && each.template === template),
  );
  const notice = `${of}/${event?.seq}/${ohchr}`;
  const mail = (await client.mailsOf(of)).find(({ headers }) => headers['Tawafuq-Notice'] === notice);
  return { notice, returnPath: mail?.headers['Return-Path']?.slice(1, -1) ?? '' };
}

describe('a report that a notice of a circulation did not arrive', () => {
  beforeAll(async () => {
    caseId = await client.circulatedCase('A mailbox that bounces');
  });

  it('changes nothing when it comes to any other address, whatever it says', async () => {
    const { notice, returnPath } = await returnPathOf(caseId, 'circulated');
    const before = await history();
    const guessed = returnPath.replace(/[0-9a-v]{16}@/, `${'0'.repeat(16)}@`);
    const ofAnother = (await client.mailsOf(caseId)).find(({ to }) => to === 'who@example.org')?.headers['Return-Path'];
    for (const to of ['decisions@tawafuq.example.org', guessed]) await receive('', deliveryReport(notice), to);
    await receive('stranger@elsewhere.example', deliveryReport(notice), returnPath);
    expect(await history()).toEqual(before);
    expect(ofAnother).toMatch(/^<bounces\+/);
  });

  it('is recorded once, however often it comes, and given to the secretariat', async () => {
    const { notice, returnPath } = await returnPathOf(caseId, 'circulated');
    const report = deliveryReport(notice);
    await receive('', report, returnPath.toUpperCase());
    expect(await bouncesIn()).toMatchObject([{ data: { to: ohchr, reason: 'smtp; 550 5.1.1 no such user' } }]);
    expect((await history()).at(-1)).toMatchObject({ type: 'clock-stopped' });
    const tasks = await client.tasks('secretariat');
    expect(tasks.filter((task) => task.caseId === caseId && task.kind === 'notice')).toHaveLength(1);

    const mailsBefore = (await client.mailsOf(caseId)).length;
    await receive('', report, returnPath);
    await receive('', report, returnPath);
    expect(await bouncesIn()).toHaveLength(1);
    expect(await client.mailsOf(caseId)).toHaveLength(mailsBefore);
  });

  it('of a notice that nothing waits for is recorded once too', async () => {
    const { notice, returnPath } = await returnPathOf(caseId, 'clock-started');
    const before = (await bouncesIn()).length;
    for (let time = 0; time < 3; time += 1) await receive('', deliveryReport(notice), returnPath);
    expect(await bouncesIn()).toHaveLength(before + 1);
  });

  it('holds the clock for good, through a restart too, until it is excused', async () => {
    await shared.edition.stop();
    await shared.start();
    await client.advance('P5D');
    const { body } = await client.get(`/api/cases/${caseId}`, 'auditor');
    expect(body).toMatchObject({ state: 'circulated', deadline: null, unreached: ['OHCHR'] });
    const task = (await client.tasks('secretariat')).find((each) => each.caseId === caseId && each.kind === 'notice');
    const excused = await client.post(
      `/api/tasks/${task?.taskId}`,
      { choice: 'excuse', reason: 'Told by telephone.' },
      { as: 'secretariat' },
    );
    expect(excused.status).toBe(200);
    await client.advance('P4D');
    expect((await client.get(`/api/cases/${caseId}`, 'auditor')).body).toMatchObject({ state: 'adopted' });
  });

  it('changes nothing when it says that the mail is only delayed', async () => {
    const other = await client.circulatedCase('A mailbox that is slow');
    const { notice, returnPath } = await returnPathOf(other, 'circulated');
    const before = await history(other);
    await receive('', deliveryReport(notice, 'delayed'), returnPath);
    expect(await history(other)).toEqual(before);
  });

  it('goes to the secretariat when only its words could say so, and changes nothing', async () => {
    const { returnPath } = await returnPathOf(caseId, 'circulated');
    const before = await history();
    const mailsBefore = await allMails();
    const prose = [
      'From: MAILER-DAEMON@mx.example.org',
      'Subject: failure notice',
      '',
      'Action: failed. This is permanent.',
    ];
    await receive('', prose, returnPath);
    await receive('', ['Auto-Submitted: auto-replied', ...prose], returnPath);
    const sent = (await allMails()).slice(mailsBefore.length);
    expect(sent.map(({ to }) => to)).toEqual([secretariat]);
    expect(await history()).toEqual(before);
  });

  it('changes nothing when it names no case of ours', async () => {
    const { returnPath } = await returnPathOf(caseId, 'circulated');
    const unknown = returnPath.replace(/dec-\d{4}-\d+/, 'dec-1999-0001');
    await receive('', deliveryReport(`DEC-1999-0001/3/${ohchr}`), unknown);
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
