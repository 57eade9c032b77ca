import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { UpstreamError } from '#functions/lib/errors.ts';
import { log } from '#functions/lib/log.ts';
import { keepingMailer, mailDesk } from '#test/support/mail-desk.ts';
import { createWorld } from '#test/support/world.ts';

beforeAll(() => void vi.spyOn(log, 'warn').mockReturnValue(undefined));
afterAll(() => void vi.restoreAllMocks());

const at = '2026-03-02T09:10:00.000Z';
const secretariat = 'secretariat@example.org';

async function desk() {
  const { services } = await createWorld();
  const mailer = keepingMailer();
  const { receive } = mailDesk(services, mailer);
  return {
    services,
    passedOn: (to = secretariat) => mailer.sent.filter((mail) => mail.to === to),
    shown: async () => (await services.receivedMails.newest(undefined, 300)).items,
    receive: async (lines: readonly string[], given: Partial<Parameters<typeof receive>[1]> = {}) => {
      const envelope = { from: 'ana@mission.example', to: ['tawafuq@example.org'], ...given.envelope };
      return (await receive(lines.join('\r\n'), { at, ...given, envelope })).kept;
    },
  };
}
const from = (address: string) => ({ envelope: { from: address, to: ['tawafuq@example.org'] } });
const question = (number: number | string = 1) => [`Subject: Question ${number}`, '', 'When?'];

describe('in a flood', () => {
  test('of one sender what is too much is held back in sight, one mail tells so, and nobody else is hindered', async () => {
    const { receive, passedOn, shown } = await desk();
    for (let number = 1; number <= 50; number += 1) await receive(question(number), from('loop@x.example'));
    expect(passedOn()).toHaveLength(21);
    expect(passedOn().at(-1)?.subject).toBe('A message is being held back');
    expect(await receive(question(51), from('LOOP@x.example'))).toBe('held-back');
    expect(await receive(question(52), from('mission@x.example'))).toBe('passed-on');
    expect((await shown()).filter(({ fate }) => fate === 'held-back')).toHaveLength(31);
    const later = { at: '2026-03-02T10:00:00.000Z', ...from('loop@x.example') };
    expect(await receive(question(53), later)).toBe('passed-on');
  });

  test('how many are held back is told again in a later hour, while there are some that nobody has seen to', async () => {
    const { services, receive, passedOn, shown } = await desk();
    const notices = () => passedOn().filter(({ headers }) => headers['Tawafuq-Notice']?.startsWith('held-back/'));
    for (let number = 1; number <= 25; number += 1) await receive(question(number), from('loop@x.example'));
    const hour = (hours: number) => new Date(Date.parse(at) + hours * 3_600_000).toISOString();
    const other = (number: number, hours: number, now = hour(hours)) =>
      receive(question(number), { at: hour(hours), now, ...from('other@x.example') });
    await other(1, 0);
    expect(notices()).toHaveLength(1);
    expect(notices()[0]?.text).toMatch(/One is held back.*\/received$/ms);
    await other(2, 1);
    await other(3, 1);
    // What came hours ago and is handled now is of this hour.
    await other(4, -3, hour(1));
    expect(notices()).toHaveLength(2);
    expect(notices()[1]).toMatchObject({ subject: '5 messages are being held back', to: secretariat });
    const held = (await shown()).filter(({ fate }) => fate === 'held-back');
    await services.receivedMails.markDone(held[0]?.mailId ?? '', { at, by: 'S' });
    await other(5, 2);
    expect(notices()[2]?.subject).toBe('4 messages are being held back');
    for (const { mailId } of held) await services.receivedMails.markDone(mailId, { at, by: 'S' });
    await other(6, 3);
    expect(notices()).toHaveLength(3);
  });

  test('a notice that could not be sent is sent with the next mail of the hour', async () => {
    const { services } = await createWorld();
    const send = vi.fn(async (_: { readonly subject: string }) => undefined);
    const { receive } = mailDesk(services, { send });
    const one = () => receive('Subject: x\r\n\r\ny', { at, ...from('loop@x.example') });
    for (let number = 1; number <= 20; number += 1) await one();
    send.mockRejectedValueOnce(new UpstreamError('SES: down'));
    await expect(one()).rejects.toThrow('down');
    await one();
    expect(send.mock.lastCall?.[0]?.subject).toMatch(/held back$/);
  });

  test('under many names people of the roster are passed on and answered, up to a number of their own', async () => {
    const { receive, passedOn } = await desk();
    for (let number = 1; number <= 210; number += 1) await receive(question(number), from(`name${number}@x.example`));
    expect(passedOn()).toHaveLength(201);
    expect(await receive(question('of OHCHR'), from('ohchr@example.org'))).toBe('passed-on');
    expect(passedOn().at(-1)?.subject).toContain('Question of OHCHR');
    expect(passedOn('ohchr@example.org')).toHaveLength(1);
    for (let number = 2; number <= 20; number += 1) await receive(question(number), from('ohchr@example.org'));
    expect(await receive(question(21), from('ohchr@example.org'))).toBe('held-back');
    // Whoever uses their address up does not use up what is proven to be theirs.
    const proven = { verdicts: { spf: 'pass', dkim: 'pass', dmarc: 'pass' }, ...from('ohchr@example.org') };
    expect(await receive(question(22), proven)).toBe('passed-on');
  });

  test('whom their own domain disowns is a stranger', async () => {
    const { receive, passedOn } = await desk();
    const forged = { verdicts: { spf: 'fail', dkim: 'none', dmarc: 'fail' }, ...from('bounces@x.example') };
    expect(await receive(['From: ohchr@example.org', ...question()], forged)).toBe('passed-on');
    expect(passedOn('ohchr@example.org')).toEqual([]);
  });
});

describe('what the secretariat is told', () => {
  const letter = [
    'From: Ana <ana@mission.example>',
    'Reply-To: office@mission.example',
    'Message-ID: <1@mission.example>',
    'Subject: Call',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/html',
    '',
    '<p>Please call.</p>',
    '--b',
    'Content-Type: application/pdf; name=note.pdf',
    '',
    'pdf',
    '--b--',
  ];
  const forwarder = from('SRS0=ab12=XY=mission.example=ana@forwarder.example');

  test('is who wrote beside the address for bounces, the words, what hangs on it, and where it is', async () => {
    const { receive, passedOn, shown } = await desk();
    await receive(letter, forwarder);
    const [mail] = passedOn();
    const [entry] = await shown();
    for (const part of ['Ana <ana@mission.example>', 'office@mission.example', 'SRS0=ab12', 'Please call.', 'note.pdf'])
      expect(mail?.text).toContain(part);
    expect(mail?.text).toContain('Nothing proves');
    expect(mail?.text).toContain(`/received/${entry?.mailId}`);
    expect(mail?.replyTo).toBeUndefined();
    expect(entry).toMatchObject({ subject: 'Call', words: 'Please call.', fate: 'passed-on', kind: 'person' });
  });

  test.each([
    ['proven', letter, 'office@mission.example'],
    ['two', ['From: a@m.example, b@m.example', '', 'x'], undefined],
    ['nobody', ['From: Ana', '', 'x'], undefined],
    ['an address of more than one line', ['From: <"a\r\n b"@m.example>', '', 'x'], undefined],
  ])('goes back to a writer who is %s', async (_, lines, expected) => {
    const { receive, passedOn } = await desk();
    await receive(lines, { verdicts: { spf: 'pass', dkim: 'pass', dmarc: 'pass' }, ...forwarder });
    expect(passedOn()[0]?.replyTo).toBe(expected);
  });

  test('carries a Message-ID of theirs only when it fits a line', async () => {
    const { receive, passedOn } = await desk();
    await receive([`Message-ID: <${'a'.repeat(1_000)}@x.example>`, ...question(1)]);
    await receive(['Message-ID: <ok@x.example>', ...question(2)]);
    expect(passedOn().map(({ headers }) => headers['In-Reply-To'])).toEqual([undefined, '<ok@x.example>']);
  });
});

describe('what wrote it', () => {
  test.each<[string, readonly string[], string, string, string]>([
    ['a person', [], 'a@x.example', 'person', 'passed-on'],
    ['a person with Exchange', ['X-Auto-Response-Suppress: All'], 'a@x.example', 'person', 'passed-on'],
    ['a list', ['List-Id: <l.x.example>', 'Precedence: list'], 'l@x.example', 'list', 'passed-on'],
    [
      'a rule of Exchange',
      ['Auto-Submitted: auto-generated', 'X-MS-Exchange-Inbox-Rules-Loop: a'],
      'a@x.example',
      'forwarded',
      'passed-on',
    ],
    ['a rule of Gmail', ['X-Forwarded-To: tawafuq@x.example'], 'a@x.example', 'forwarded', 'passed-on'],
    ['somebody absent', ['Auto-Submitted: auto-replied; why=x'], 'a@x.example', 'automatic', 'shown'],
    ['somebody absent, on a list', ['List-Id: <l>', 'X-Autoreply: yes'], 'a@x.example', 'automatic', 'shown'],
    ['a program', ['Auto-Submitted: auto-generated'], 'a@x.example', 'automatic', 'shown'],
    ['the null sender', [], '', 'automatic', 'shown'],
    [
      'a mail server',
      ['Content-Type: multipart/report; report-type=delivery-status; boundary=b'],
      'a@x.example',
      'report',
      'shown',
    ],
    ['ourselves', ['Tawafuq-Notice: x'], 'a@x.example', 'loop', 'shown'],
    ['two systems without end', Array.from({ length: 26 }, () => 'Received: x'), 'a@x.example', 'loop', 'shown'],
  ])('%s', async (_, headers, sender, kind, fate) => {
    const { receive, shown, passedOn } = await desk();
    expect(await receive([...headers, ...question()], from(sender))).toBe(fate);
    expect(await shown()).toMatchObject([
      { kind, fate, subject: 'Question 1', sortedBy: { filter: expect.any(String) } },
    ]);
    expect(passedOn()).toHaveLength(fate === 'passed-on' ? 1 : 0);
  });

  test.each(['List-Id: <l>', 'X-Forwarded-To: x'])('is never answered but for a person: %s', async (header) => {
    const { receive, passedOn } = await desk();
    await receive([header, ...question()], from('ohchr@example.org'));
    expect([passedOn().length, passedOn('ohchr@example.org').length]).toEqual([1, 0]);
  });
});

test('an absence of somebody whom the roster knows is suggested, and changes nothing', async () => {
  const { services, receive, shown, passedOn } = await desk();
  const away = ['Auto-Submitted: auto-replied', 'Subject: Away', '', 'I am on leave from 5 to 12 March 2026.'];
  await receive(['From: ohchr@example.org', ...away], from(''));
  await receive(['From: stranger@x.example', ...away], from(''));
  const absences = (await shown()).map(({ absence }) => absence).filter((each) => each !== undefined);
  expect(absences).toEqual([{ name: expect.any(String), from: '2026-03-05', until: '2026-03-13' }]);
  expect(passedOn()).toEqual([]);
  expect((await services.network.directory()).person('ohchr@example.org')?.absences).toBeUndefined();
});

describe('an attempt', () => {
  /** A reader that ends as a process does that is killed: nothing is given back. */
  const killed = { read: () => new Promise<never>(() => undefined) };
  const minutesLater = (minutes: number) => new Date(Date.parse(at) + minutes * 60_000).toISOString();

  test('that ended nothing is counted before it is made: after two the mail is set aside, with a mail that says so', async () => {
    const { services } = await createWorld();
    const mailer = keepingMailer();
    const { desk: parts, receive } = mailDesk(services, mailer);
    Object.assign(parts, { reader: killed });
    const envelope = { from: 'a@x.example', to: ['tawafuq@example.org'] };
    const subject = 'Question';
    for (const minutes of [0, 5]) void receive('x', { at, now: minutesLater(minutes), mail: 'm', envelope, subject });
    await new Promise(setImmediate);
    expect(await receive('x', { at, now: minutesLater(10), mail: 'm', envelope, subject })).toEqual({
      kept: 'set-aside',
    });
    expect(await receive('x', { at, now: minutesLater(15), mail: 'm', envelope })).toEqual({ kept: 'again' });
    expect(mailer.sent.map(({ subject }) => subject)).toEqual(['A message could not be processed']);
    const { items } = await services.receivedMails.newest(undefined, 10);
    expect(items).toMatchObject([{ fate: 'set-aside', cuts: ['unreadable'], envelope, subject }]);
  });

  test('does not count when a service did not answer, however often, and the mail is in sight meanwhile', async () => {
    const { services } = await createWorld();
    const send = vi.fn(async () => Promise.reject(new UpstreamError('SES: down')));
    const { receive } = mailDesk(services, { send });
    const given = { mail: 'm', at, envelope: { from: 'a@x.example', to: [] } };
    for (const minutes of [0, 1, 2, 3, 4])
      await expect(receive('Subject: x\r\n\r\ny', { ...given, now: minutesLater(minutes) })).rejects.toThrow('down');
    expect((await services.receivedMails.newest(undefined, 10)).items).toMatchObject([
      { subject: 'x', fate: 'under-way' },
    ]);
    send.mockResolvedValue(undefined as never);
    expect(await receive('Subject: x\r\n\r\ny', { ...given, now: minutesLater(5) })).toEqual({ kept: 'passed-on' });
  });
});

test('what a relay of ours says of the sender is shown; what others write under its name is not', async () => {
  const { receive, shown } = await desk();
  const lines = [
    'Received: from border by us',
    'Authentication-Results: mx.example 1; spf=pass smtp.mailfrom=x.example;',
    ' dkim=fail (bad; sig); dkim=pass header.d=x.example',
    'Authentication-Results: MX.example; dmarc=fail',
    'Authentication-Results: evil.example; dmarc=pass',
    'Received: from evil by border',
    'Authentication-Results: mx.example; dmarc=pass',
    ...question(),
  ];
  await receive(lines, { isTrusted: true });
  await receive(lines, { isTrusted: false });
  expect((await shown()).map(({ verdicts }) => verdicts).sort((one) => (one.spf === 'pass' ? -1 : 1))).toEqual([
    { spf: 'pass', dkim: 'pass', dmarc: 'fail' },
    { spf: 'none', dkim: 'none', dmarc: 'none' },
  ]);
});
