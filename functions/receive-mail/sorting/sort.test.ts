import { describe, expect, it } from 'vitest';
import { unauthenticated } from '../authentication-results.ts';
import { parseMail } from '../mime/parse-mail.ts';
import { sort } from './sort.ts';

const sorted = async (lines: readonly string[], from = 'a@x.example') =>
  sort(await parseMail(Buffer.from(lines.join('\r\n'))), { from });
const filterOf = async (lines: readonly string[], from?: string) => (await sorted(lines, from)).filter;
const words = ['', 'When is the meeting?'];
const part = (type: string, ...body: readonly string[]) => [
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  `Content-Type: ${type}`,
  '',
  ...body,
  '--b--',
];

describe('each filter takes what is its own, and says what it saw', () => {
  it.each<[string, string, readonly string[], string?]>([
    ['loop', 'tawafuq-notice', ['Tawafuq-Notice: DEC-2026-0001/3/who@example.org', ...words]],
    ['loop', '26 × received', [...Array.from({ length: 26 }, () => 'Received: x'), ...words]],
    ['loop', 'own page', ['X-Forwarded-To: a@x.example', '', 'See https://t.example/received/20260302091000000-abc']],
    [
      'report',
      'delivery-status',
      ['Content-Type: multipart/report; report-type=delivery-status; boundary=b', ...words],
    ],
    [
      'bounce',
      'exim',
      ['From: Mail Delivery System <Mailer-Daemon@x.example>', 'X-Failed-Recipients: b@y.example', ...words],
    ],
    [
      'read-receipt',
      'disposition-notification',
      ['Content-Type: multipart/report; report-type=disposition-notification; boundary=b', ...words],
      '',
    ],
    [
      'read-receipt',
      'disposition-notification',
      part('message/disposition-notification', 'Disposition: manual-action; displayed'),
    ],
    [
      'calendar-answer',
      'method reply',
      part('text/calendar; method=REPLY', 'BEGIN:VCALENDAR', 'METHOD:REPLY', 'END:VCALENDAR'),
    ],
    [
      'out-of-office',
      'auto-submitted: auto-replied',
      ['Auto-Submitted: auto-replied', '', 'I am on leave until Monday.'],
    ],
    ['out-of-office', 'null sender', ['Subject: Automatic reply: Call', '', 'x'], ''],
    ['out-of-office', 'subject', ['Subject: 自动回复：Call', '', '我在休假。']],
    ['automatic', 'auto-submitted: auto-replied', ['Auto-Submitted: auto-replied', '', 'Your request has number 5.']],
    ['automatic', 'precedence: auto_reply', ['Precedence: auto_reply', ...words]],
    ['automatic', 'x-autoreply', ['X-Autoreply: yes', ...words]],
    ['automatic', 'auto-submitted: auto-generated', ['Auto-Submitted: auto-generated', ...words]],
    ['automatic', 'null sender', words, ''],
    ['automatic', 'no-reply', ['From: no-reply@x.example', ...words]],
    ['automatic', 'mailer-daemon', ['From: mailer-daemon@x.example', ...words]],
    [
      'automatic',
      'precedence: bulk, feedback-id',
      ['Precedence: bulk', 'List-Unsubscribe: <u>', 'Feedback-ID: 1', ...words],
    ],
    ['list', 'list-id', ['List-Id: <l.x.example>', 'Precedence: list', ...words]],
    [
      'forwarded',
      'x-ms-exchange-inbox-rules-loop',
      ['Auto-Submitted: auto-generated', 'X-MS-Exchange-Inbox-Rules-Loop: a', ...words],
    ],
    ['forwarded', 'x-forwarded-to', ['X-Forwarded-To: a@x.example', ...words]],
    ['encrypted', 'pgp', ['Content-Type: multipart/encrypted; boundary=b', ...words]],
    ['encrypted', 'smime', ['Content-Type: application/pkcs7-mime; smime-type=enveloped-data', ...words]],
    ['encrypted', 'pgp', ['', '-----BEGIN PGP MESSAGE-----', 'x']],
    ['empty', 'no words', ['Subject: x', '', ' ']],
    ['person', '', words],
  ])('%s: %s, %#', async (filter, saw, lines, from) => {
    expect(await sorted(lines, from)).toMatchObject({ filter, saw });
  });

  it('whoever took a mail in says whether it is held for spam, or has a virus', async () => {
    const mail = await parseMail(Buffer.from(words.join('\r\n')));
    for (const verdict of ['virus', 'spam'] as const)
      expect(sort(mail, { from: 'a@x.example' }, { ...unauthenticated, [verdict]: 'fail' }).filter).toBe(verdict);
  });
});

describe("what people send stays a person's", () => {
  it.each<[string, readonly string[]]>([
    ['with Exchange', ['X-Auto-Response-Suppress: DR, RN, NRN, OOF, AutoReply', 'Thread-Topic: x', ...words]],
    ['through a gateway that calls it bulk', ['Precedence: bulk', ...words]],
    ['through a program for customers', ['List-Unsubscribe: <https://x.example/u>', 'Precedence: bulk', ...words]],
    ['of their leave', ['Subject: Out of office: 3 to 10 March', '', 'I will be on leave, and answer from Monday.']],
    [
      'in answer to an automatic mail',
      ['Subject: Re: Automatic reply: Call', '', 'You are on leave; whom shall I call?'],
    ],
    [
      'in answer to one, where the program leaves the subject',
      [
        'Subject: Automatic reply: Call',
        'In-Reply-To: <1@x>',
        '',
        'Whom shall I call?',
        '',
        'On Mon, 2 Mar 2026 at 09:10, Ana <ana@x.example> wrote:',
        '> I am on leave.',
      ],
    ],
    ['into a form of a website', ['From: no-reply@site.example', 'Reply-To: ana@x.example', ...words]],
    [
      'with a word beside a calendar answer',
      part(
        'text/plain',
        'I shall come, but only for the second half; please take the note on data first, since our delegation has asked for it three times.\r\n--b\r\nContent-Type: text/calendar; method=REPLY\r\n\r\nMETHOD:REPLY',
      ),
    ],
    ['signed', ['Content-Type: application/pkcs7-mime; smime-type=signed-data', '', 'x']],
  ])('%s', async (_, lines) => {
    expect(['person', 'empty']).toContain(await filterOf(lines));
  });
});

it('the first filter of the order takes a mail that several would take', async () => {
  const lines = [
    'List-Id: <l>',
    'X-Forwarded-To: x',
    'Auto-Submitted: auto-replied',
    'Subject: Away',
    '',
    'I am on leave.',
  ];
  expect(await filterOf(lines)).toBe('out-of-office');
  expect(await filterOf(['Tawafuq-Notice: x', ...lines])).toBe('loop');
  expect(
    await filterOf(['From: MAILER-DAEMON@x.example', 'List-Id: <l>', 'Subject: failure notice', '', 'Sorry.']),
  ).toBe('bounce');
});
