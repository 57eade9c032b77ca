import { type CorpusMail, mailOf, part, parts, word } from '../corpus-mail.ts';

const to = 'To: tawafuq@tawafuq.example.org';
const from = 'From: Bo <bo@mission.example>';

/** By language: a meeting is accepted, and a mail was read. */
const said: Readonly<Record<string, readonly [accepted: string, read: string]>> = {
  en: ['Accepted', 'Read'],
  ar: ['تم القبول', 'مقروءة'],
  fr: ['Accepté', 'Lu'],
  es: ['Aceptada', 'Leído'],
  ru: ['Принято', 'Прочитано'],
  zh: ['已接受', '已读'],
};

const calendar =
  'BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nATTENDEE;PARTSTAT=ACCEPTED:mailto:bo@mission.example\nEND:VEVENT\nEND:VCALENDAR\n';

export const calendarAnswers: readonly CorpusMail[] = Object.entries(said).flatMap(([language, [accepted]]) => [
  {
    name: `Outlook answers an invitation, ${language}`,
    raw: mailOf(
      [from, to, `Subject: ${word(`${accepted}: Meeting`)}`, 'Content-Type: multipart/alternative; boundary=b'],
      parts('b', [
        part('text/plain', ''),
        `Content-Type: text/calendar; method=REPLY; charset=utf-8\r\n\r\n${calendar}`,
      ]),
    ),
    from: 'bo@mission.example',
    filter: 'calendar-answer',
  },
  {
    name: `Google answers an invitation, ${language}`,
    raw: mailOf(
      [
        from,
        to,
        'Sender: Google Calendar <calendar-notification@google.com>',
        `Subject: ${word(`${accepted}: Meeting`)}`,
        'Content-Type: multipart/mixed; boundary=b',
      ],
      parts('b', [
        part('text/plain', `Bo has accepted this invitation.\n\n${'About the meeting. '.repeat(20)}`),
        `Content-Type: application/ics; name=invite.ics\r\n\r\n${calendar}`,
      ]),
    ),
    from: 'bo@mission.example',
    filter: 'calendar-answer',
  },
]);

export const readReceipts: readonly CorpusMail[] = Object.entries(said).map(([language, [, read]]) => ({
  name: `read, ${language}`,
  raw: mailOf(
    [
      from,
      to,
      `Subject: ${word(`${read}: A decision is before you`)}`,
      'Content-Type: multipart/report; report-type=disposition-notification; boundary=b',
    ],
    parts('b', [
      part('text/plain', read),
      'Content-Type: message/disposition-notification\r\n\r\nDisposition: manual-action/MDN-sent-manually; displayed\r\n',
    ]),
  ),
  from: '',
  filter: 'read-receipt' as const,
}));
