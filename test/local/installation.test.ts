import { readFileSync, statSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { localServices } from '#local/sdk/services.ts';
import { type RunningInstallation, startInstallation } from '#local/start.ts';
import { rawEmail } from '#test/support/raw-email.ts';
import { createSmallStack, type SmallStack } from './small-stack.ts';

type Seen = Record<string, unknown[] | undefined>;
const seen = globalThis as unknown as Seen;

let stack: SmallStack;
let running: RunningInstallation;

beforeAll(async () => {
  stack = await createSmallStack();
  running = await startInstallation(stack.root, stack.settings(), stack.log);
}, 30_000);

afterAll(async () => {
  await running?.stop();
  stack?.remove();
});

beforeEach(() => {
  for (const name of ['smallStackMailEvents', 'smallStackReceived', 'smallStackDispatched']) seen[name] = [];
});

const advance = async (duration: string): Promise<{ now: string }> => {
  const response = await fetch(`${running.url}/local/clock`, {
    method: 'POST',
    body: JSON.stringify({ advance: duration }),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as { now: string };
};

const mailTo = async (to: string, notice: string | undefined, subject = 'Hello') => ({
  ...(await rawEmail({
    to,
    subject,
    html: '<p>html</p><script>alert(1)</script>',
    headers: notice === undefined ? {} : { 'Tawafuq-Notice': notice },
    attachments: [{ name: 'a.ics', contentType: 'text/calendar', content: 'BEGIN' }],
    tags: { case: 'case-1' },
  })),
  ConfigurationSetName: 'ConfigurationSet',
});

const send = async (...mail: Parameters<typeof mailTo>) => localServices().sendRawEmail(await mailTo(...mail));

const mailbox = async (query: string) =>
  (await (await fetch(`${running.url}/local/mailbox.json?${query}`)).json()) as Record<string, unknown>[];

describe('outgoing mail', () => {
  it('is sent once per notice, also when both ask at the same time', async () => {
    const [first, second] = await Promise.all([
      send('once@example.org', 'case-1/1/once'),
      send('once@example.org', 'case-1/1/once', 'Other words'),
    ]);
    const third = await send('once@example.org', 'case-1/1/once');
    expect(new Set([first.MessageId, second.MessageId, third.MessageId]).size).toBe(1);
    await advance('PT0S');
    expect(seen['smallStackMailEvents']).toHaveLength(1);
    const mails = await mailbox('to=ONCE@example.org');
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({
      to: 'once@example.org',
      subject: 'Hello',
      text: 'text',
      headers: { 'Tawafuq-Notice': 'case-1/1/once' },
      attachments: [
        { filename: 'a.ics', contentType: 'text/calendar', content: Buffer.from('BEGIN').toString('base64') },
      ],
    });
    expect(await mailbox('to=once@example.org&caseId=other')).toEqual([]);
    expect(await mailbox('caseId=case-1')).toHaveLength(1);
  });

  it('reports deliveries and bounces in the form of SES', async () => {
    await send('nobody@bounce.example.org', undefined);
    await send('somebody@example.org', undefined);
    await advance('PT0S');
    expect(seen['smallStackMailEvents']).toMatchObject([
      {
        source: 'aws.ses',
        'detail-type': 'Email Bounced',
        detail: {
          eventType: 'Bounce',
          mail: { tags: { case: ['case-1'], 'ses:configuration-set': ['ConfigurationSet'] } },
          bounce: { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: 'nobody@bounce.example.org' }] },
        },
      },
      {
        'detail-type': 'Email Delivered',
        detail: { eventType: 'Delivery', delivery: { recipients: ['somebody@example.org'] } },
      },
    ]);
  });

  it('refuses by name what it would not send, and what SES does not take as a tag', async () => {
    const mail = await mailTo('a@example.org', undefined);
    const cases: [object, RegExp][] = [
      [{ ...mail, FromArn: 'x' }, /FromArn/],
      [{ ...mail, Tags: [{ Name: 'person', Value: 'a.b' }] }, /Tags/],
      [{ ...mail, RawMessage: { Data: Buffer.from('To: a@example.org\r\n\r\nx') } }, /From/],
      [{ ...mail, RawMessage: { Data: Buffer.alloc(10 * 1024 * 1024 + 1, 'x') } }, /longer than 10485760 bytes/],
    ];
    for (const [request, message] of cases) {
      const refusal = await localServices()
        .sendRawEmail(request as Readonly<Record<string, unknown>>)
        .catch((error: unknown) => error);
      expect(refusal).toMatchObject({ name: 'InvalidParameterValue', message: expect.stringMatching(message) });
    }
    expect(await mailbox('to=a@example.org')).toEqual([]);
  });

  it('gives a message that fails three times to the dead-letter queue, and the others only once', async () => {
    await send('p@example.org', undefined, 'poison');
    await send('q@example.org', undefined, 'fine');
    await advance('PT0S');
    const subjects = () =>
      (seen['smallStackMailEvents'] as { detail: { mail: { commonHeaders: { subject: string } } } }[]).map(
        ({ detail }) => detail.mail.commonHeaders.subject,
      );
    expect(subjects().sort()).toEqual(['fine', 'poison']);
    await advance('PT59S');
    expect(subjects()).toHaveLength(2);
    await advance('PT1S');
    expect(subjects().filter((subject) => subject === 'poison')).toHaveLength(2);
    await advance('PT10M');
    expect(subjects().sort()).toEqual(['fine', 'poison', 'poison', 'poison']);
    expect(stack.lines.some((line) => line.includes('dead-letter queue') && line.includes('DeadLetters'))).toBe(true);
  });
});

describe('the mailbox page', () => {
  it('escapes what comes from outside, and keeps the html of mails in a sandbox', async () => {
    await send('page@example.org', undefined, '<img src=x onerror=alert(1)>"\'');
    const [mail] = await mailbox('to=page@example.org');
    const filtered = await (await fetch(`${running.url}/mailbox?caseId="><script>&to="><script>`)).text();
    expect(filtered).not.toMatch(/<script/i);
    const list = await fetch(`${running.url}/mailbox?to=page@example.org`);
    const text = await list.text();
    expect(text).not.toMatch(/<img|<script/i);
    expect(text).toContain('&#60;img src=x');
    expect(list.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    const page = await (await fetch(`${running.url}/mailbox/${mail?.['id']}`)).text();
    expect(page).not.toMatch(/<img|<script/i);
    expect(page).toMatch(/<iframe [^>]*sandbox="allow-popups allow-popups-to-escape-sandbox"/);
    const framed = await fetch(`${running.url}/mailbox/${mail?.['id']}/html`);
    expect(framed.headers.get('content-security-policy')).toMatch(/^sandbox(?!.*allow-scripts)/);
    expect(framed.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('speaks the language that is asked for, or else the one that is wished for first', async () => {
    const arabic = await (
      await fetch(`${running.url}/mailbox`, { headers: { 'accept-language': 'nl, ar;q=0.9, en;q=0.8' } })
    ).text();
    expect(arabic).toContain('<html lang="ar" dir="rtl">');
    const english = await (
      await fetch(`${running.url}/mailbox?lang=en`, { headers: { 'accept-language': 'ar' } })
    ).text();
    expect(english).toContain('<html lang="en" dir="ltr">');
  });
});

describe('mail from outside', () => {
  it('is stored, handed over and shown', async () => {
    const transport = createTransport({ host: '127.0.0.1', port: running.smtpPort });
    await transport.sendMail({
      from: 'ilo@example.org',
      to: 'tawafuq@example.org',
      subject: 'Größe <b>',
      text: 'I submit',
    });
    await advance('PT0S');
    const [received] = seen['smallStackReceived'] as { at: string; envelope: object; file: string }[];
    expect(received?.envelope).toEqual({ from: 'ilo@example.org', to: ['tawafuq@example.org'] });
    expect(
      Buffer.from(
        (await localServices()
          .bucket.find(received?.file ?? '')
          ?.read()) ?? [],
      ).toString(),
    ).toContain('I submit');
    expect(Date.parse(received?.at ?? '')).toBeGreaterThan(0);
    const page = await (await fetch(`${running.url}/mailbox`)).text();
    expect(page).toContain('Größe &#60;b&#62;');
    expect(page).toContain('handled');
  });

  it('is refused with 552 when it is too large', async () => {
    const transport = createTransport({ host: '127.0.0.1', port: running.smtpPort });
    const large = { from: 'ilo@example.org', to: 'tawafuq@example.org', text: 'x'.repeat(10 * 1024 * 1024) };
    await expect(transport.sendMail(large)).rejects.toMatchObject({ responseCode: 552 });
    expect(await smtpAnswerToUndeclared(running.smtpPort)).toMatch(/^552 /);
    expect(seen['smallStackReceived']).toEqual([]);
  });
});

it('goes on where it stopped: time, mails and what was sent', async () => {
  const { MessageId } = await send('again@example.org', 'case-1/9/again');
  const { now } = await advance('P10D');
  await running.stop();
  running = await startInstallation(stack.root, stack.settings(), stack.log);
  expect(await (await fetch(`${running.url}/local/clock`)).json()).toEqual({ now, mode: 'virtual' });
  expect(await send('again@example.org', 'case-1/9/again')).toEqual({ MessageId });
  expect(await mailbox('to=again@example.org')).toHaveLength(1);
  await advance('PT0S');
  expect(seen['smallStackDispatched']?.at(-1)).toEqual({ sweep: true, time: now, ignoreClaims: true });
});

describe('the virtual clock', () => {
  it('answers when what fell due has run, and refuses what is not a duration', async () => {
    const before = (await (await fetch(`${running.url}/local/clock`)).json()) as { now: string };
    const { now } = await advance('P1DT6H');
    expect(Date.parse(now) - Date.parse(before.now)).toBe(30 * 3_600_000);
    const sweeps = seen['smallStackDispatched'] as { sweep?: boolean; time: string }[];
    expect(sweeps.filter(({ sweep }) => sweep).length).toBe(5);
    expect(Date.parse(sweeps.at(-1)?.time ?? '')).toBeLessThanOrEqual(Date.parse(now));
    for (const body of ['{}', '{"advance":"P1M"}', '{"advance":"72h"}', 'no json', '{"advance":"P"}']) {
      expect((await fetch(`${running.url}/local/clock`, { method: 'POST', body })).status).toBe(400);
    }
  });
});

it('keeps parameters for its owner only', () => {
  const file = join(stack.root, 'data/secrets.json');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
    installation: expect.any(String),
    '/small/signing-key': expect.any(String),
  });
});

it('gives no parameter away over the wire while its functions need none of it', async () => {
  const answer = await fetch(`${running.url}/aws/ssm/`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'AmazonSSM.GetParameter' },
    body: JSON.stringify({ Name: '/small/signing-key', WithDecryption: true }),
  });
  expect(answer.status).toBe(404);
  expect(await answer.text()).not.toContain('made at');
});

it('runs the function with its own environment, not that of the process', async () => {
  const answer = await localServices().invoke({
    FunctionName: 'FunctionsRecord1A2B',
    InvocationType: 'RequestResponse',
    Payload: JSON.stringify({ id: 'one', value: { a: 1 } }),
  });
  expect(JSON.parse(answer.Payload ?? '')).toEqual({ stored: 'one', key: expect.stringMatching(/^made at \d+$/) });
  expect(process.env['SIGNING_KEY_PARAMETER']).toBeUndefined();
});

/** A client that does not say the size beforehand, and sends more than is taken. */
function smtpAnswerToUndeclared(port: number): Promise<string> {
  const commands = ['EHLO x', 'MAIL FROM:<ilo@example.org>', 'RCPT TO:<t@example.org>', 'DATA'];
  return new Promise((resolve, reject) => {
    const socket = createConnection(port, '127.0.0.1');
    let text = '';
    let sentBody = false;
    socket.on('error', reject);
    socket.on('data', (chunk) => {
      text += chunk.toString();
      const last = text.trimEnd().split('\r\n').at(-1) ?? '';
      if (!/^\d{3} /.test(last)) return;
      if (sentBody) {
        socket.destroy();
        resolve(last);
        return;
      }
      const command = commands.shift();
      if (command !== undefined) socket.write(`${command}\r\n`);
      else {
        sentBody = true;
        socket.write(`Subject: x\r\n\r\n${`${'y'.repeat(70)}\r\n`.repeat(160_000)}.\r\n`);
      }
    });
  });
}
