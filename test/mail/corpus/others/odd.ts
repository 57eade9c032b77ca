import { type CorpusMail, mailOf } from '../corpus-mail.ts';

const from = 'From: Bo <bo@mission.example>';
const own = 'We agree.';
const bo = 'bo@mission.example';
const person = (name: string, lines: readonly string[], body = own, words: string | null = own): CorpusMail => ({
  name,
  raw: mailOf(lines, body),
  from: bo,
  filter: 'person',
  ...(words === null ? {} : { own: words }),
});
const taken = (
  name: string,
  filter: CorpusMail['filter'],
  lines: readonly string[],
  body = own,
  sender = bo,
): CorpusMail => ({
  name,
  raw: mailOf(lines, body),
  from: sender,
  filter,
});

/** Mails that are broken, bare, or claim what they are not: a person may have written them. */
export const oddMails: readonly CorpusMail[] = [
  person('no Message-ID, no date, no recipient', [from]),
  person('no sender named', ['Subject: x']),
  person('two senders', ['From: bo@mission.example, ana@mission.example']),
  person('a sender who claims to be us', ['From: Tawafuq <tawafuq@tawafuq.example.org>', 'Reply-To: evil@x.example']),
  person('a sender who claims to be of the roster', [
    'From: WHO <who@example.org>',
    'Authentication-Results: evil; dmarc=pass',
  ]),
  person('a name that is an address', ['From: "who@example.org" <evil@x.example>']),
  person('a multipart without parts', [from, 'Content-Type: multipart/mixed; boundary=b']),
  person(
    'a multipart without an end',
    [from, 'Content-Type: multipart/mixed; boundary=b'],
    `--b\r\nContent-Type: text/plain\r\n\r\n${own}`,
  ),
  person('a multipart without a boundary', [from, 'Content-Type: multipart/mixed']),
  person('a type of no kind', [from, 'Content-Type: words']),
  person('a charset that nobody knows', [from, 'Content-Type: text/plain; charset=x-unknown']),
  person('base64 that is none', [from, 'Content-Transfer-Encoding: base64'], 'We agree, of course!', null),
  person('header lines without a colon', [from, 'nothing here', 'Subject: x'], own, null),
  person('a bare Fwd:', [from, 'Subject: Fwd:'], own),
  person('a subject of two hundred characters', [from, `Subject: ${'x'.repeat(200)}`]),
  person('X-Auto-Response-Suppress', [from, 'X-Auto-Response-Suppress: All']),
  person('Precedence: bulk by a gateway', [from, 'Precedence: bulk', 'X-Gateway: corporate']),
  person('List-Unsubscribe by a program for customers', [from, 'List-Unsubscribe: <https://x.example/u>']),
  person(
    'a disclaimer',
    [from],
    `${own}\n\nThis message is confidential. If you are not the intended recipient, please delete it; delivery to you was an error.`,
    null,
  ),
  person('priority and receipts asked for', [
    from,
    'X-Priority: 1',
    'Disposition-Notification-To: bo@mission.example',
    'Return-Receipt-To: bo@mission.example',
  ]),
  person('twenty hops', [
    ...Array.from({ length: 20 }, (_, hop) => `Received: from h${hop}.example by h${hop + 1}.example`),
    from,
  ]),
  person('through an SRS forwarder', [from, 'Received-SPF: pass']),
  person(
    'an invitation',
    [from, 'Content-Type: multipart/mixed; boundary=b'],
    `--b\r\nContent-Type: text/plain\r\n\r\n${own}\r\n--b\r\nContent-Type: text/calendar; method=REQUEST\r\n\r\nMETHOD:REQUEST\r\n--b--`,
  ),
  person(
    'the words of an absence',
    [from, 'Subject: My leave'],
    'I shall be out of the office from 5 to 12 March; Ana answers for me.',
    null,
  ),
];

export const takenMails: readonly CorpusMail[] = [
  taken('a notice of ours that came back', 'loop', [
    from,
    'Tawafuq-Notice: DEC-2026-0001/3/who@example.org',
    'Auto-Submitted: auto-generated',
  ]),
  taken('a notice of another edition', 'loop', [
    from,
    'Tawafuq-Notice: held-back/2026-03-02T09:00:00.000Z/desk@elsewhere.example',
  ]),
  taken('a mail that goes round', 'loop', [...Array.from({ length: 40 }, () => 'Received: from a by b'), from]),
  taken(
    'our mail to the secretariat, passed on to us by a rule',
    'loop',
    [from, 'X-MS-Exchange-Inbox-Rules-Loop: secretariat@example.org'],
    'https://tawafuq.example.org/received/20260302091000000-0123456789abcdef',
  ),
  taken('a list', 'list', [from, 'List-Id: <l.example.org>', 'List-Post: <mailto:l@example.org>']),
  taken('a Google group', 'list', [
    from,
    'Precedence: list',
    'Mailing-list: list l@example.org',
    'X-Google-Group-Id: 1',
  ]),
  taken('a list of before', 'list', [from, 'X-BeenThere: l@example.org', 'X-Mailman-Version: 2.0']),
  taken('a rule of Gmail', 'forwarded', [
    from,
    'X-Forwarded-To: tawafuq@example.org',
    'X-Forwarded-For: bo@mission.example tawafuq@example.org',
  ]),
  taken('a rule of Exchange', 'forwarded', [
    from,
    'Auto-Submitted: auto-generated',
    'X-MS-Exchange-Inbox-Rules-Loop: bo@mission.example',
  ]),
  taken('somebody who resends', 'forwarded', [
    from,
    'Resent-From: ana@mission.example',
    'Resent-To: tawafuq@example.org',
  ]),
  taken('a cron job', 'automatic', [from, 'Auto-Submitted: auto-generated', 'X-Cron-Env: <SHELL=/bin/sh>']),
  taken(
    'a ticket system',
    'automatic',
    [from, 'Auto-Submitted: auto-replied', 'Subject: [Ticket 5] received'],
    'Your request has number 5.',
  ),
  taken('a newsletter', 'automatic', [
    'From: news@shop.example',
    'Precedence: bulk',
    'List-Unsubscribe: <u>',
    'Feedback-ID: 1:2:3',
  ]),
  taken(
    'an address that takes no answers',
    'automatic',
    ['From: Site <noreply@site.example>'],
    'Your account was opened.',
  ),
  taken('the null sender without a word of why', 'automatic', [from], own, ''),
  taken(
    'enciphered by PGP',
    'encrypted',
    [from, 'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b'],
    '--b\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--b--',
  ),
  taken(
    'enciphered by S/MIME',
    'encrypted',
    [
      from,
      'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m',
      'Content-Transfer-Encoding: base64',
    ],
    'MIIB',
  ),
  taken('nothing at all', 'empty', [from, 'Subject: x'], ''),
  taken(
    'a report of abuse',
    'report',
    ['From: fbl@example.org', 'Content-Type: multipart/report; report-type=feedback-report; boundary=b'],
    '--b\r\n\r\nAbuse.\r\n--b--',
  ),
];
