import { original, refusal } from '../bounces/original.ts';
import { type CorpusMail, mailOf, part, parts, word } from '../corpus-mail.ts';

type Letter = {
  readonly dear: string;
  readonly asks: string;
  readonly regards: string;
  readonly re: string;
  readonly fwd: string;
};

/** People ask about mails that came back. */
const letters: Readonly<Record<string, Letter>> = {
  en: {
    dear: 'Dear colleagues,',
    asks: 'My message could not be delivered to you yesterday; what shall I do?',
    regards: 'Kind regards,\nBo',
    re: 'Re',
    fwd: 'Fwd',
  },
  ar: {
    dear: 'الزملاء الأعزاء،',
    asks: 'تعذر تسليم رسالتي إليكم أمس، فماذا أفعل؟',
    regards: 'مع التحية،\nBo',
    re: 'رد',
    fwd: 'إعادة توجيه',
  },
  fr: {
    dear: 'Chers collègues,',
    asks: "Mon message n'a pas pu être remis hier ; que faire ?",
    regards: 'Cordialement,\nBo',
    re: 'RE',
    fwd: 'TR',
  },
  es: {
    dear: 'Estimados colegas:',
    asks: 'Ayer no se pudo entregar mi mensaje; ¿qué hago?',
    regards: 'Saludos cordiales,\nBo',
    re: 'RE',
    fwd: 'RV',
  },
  ru: {
    dear: 'Уважаемые коллеги!',
    asks: 'Вчера мое письмо не было доставлено; что делать?',
    regards: 'С уважением,\nBo',
    re: 'Re',
    fwd: 'Fwd',
  },
  zh: {
    dear: '各位同事：',
    asks: '我昨天的邮件无法送达，请问该怎么办？',
    regards: '谢谢！\nBo',
    re: '回复',
    fwd: '转发',
  },
};

const returned = `This is the mail system at host mx.example.net.\n\n<who@example.org>: host mx.example.org said: ${refusal}`;
const quoted = returned.replaceAll(/^/gm, '> ');
const wrote = 'On Mon, 2 Mar 2026 at 09:10, Mail Delivery System <MAILER-DAEMON@mx.example.net> wrote:';
const undelivered = 'Undelivered Mail Returned to Sender';

type Shape = readonly [
  name: string,
  subject: string,
  fields: readonly string[],
  body: string,
  attaches?: 'eml' | undefined,
];

const shapesOf = ({ dear, asks, regards, re, fwd }: Letter): readonly Shape[] => {
  const words = `${dear}\n\n${asks}\n\n${regards}\n`;
  return [
    ['answers one', `${re}: ${undelivered}`, ['In-Reply-To: <b1@mx.example.net>'], `${words}\n${wrote}\n${quoted}\n`],
    [
      'passes one on',
      `${fwd}: ${undelivered}`,
      [],
      `${words}\n---------- Forwarded message ---------\nFrom: Mail Delivery System <MAILER-DAEMON@mx.example.net>\nDate: Mon, 2 Mar 2026 09:10\nSubject: ${undelivered}\nTo: bo@mission.example\n\n${returned}\n`,
    ],
    ['attaches one', undelivered, ['User-Agent: Mozilla Thunderbird'], words, 'eml'],
    [
      'passes one on without a word',
      `${fwd}: failure notice`,
      ['X-Mailer: Apple Mail (2.3774)'],
      `\n\nBegin forwarded message:\n\nFrom: MAILER-DAEMON@mx.example.net\nSubject: failure notice\nDate: 2 March 2026 at 09:10\nTo: bo@mission.example\n\n${returned}\n`,
    ],
    ['copies its words', asks.slice(0, 40), [], `${dear}\n\n${asks}\n\n${returned}\n\n${regards}\n`],
  ];
};

const fromPeople = Object.entries(letters).flatMap(([language, letter]) =>
  shapesOf(letter).map(([name, subject, fields, body, attaches]) =>
    mailFrom('Bo', 'bo@mission.example', `${name}, ${language}`, subject, fields, body, attaches),
  ),
);

/** Whoever looks after a mail server writes from such mailboxes, too. */
const byHand = Object.entries(letters).map(([language, { dear, asks, regards }]) =>
  mailFrom(
    'Postmaster',
    'postmaster@mission.example',
    `looks after mail, ${language}`,
    'Delivery problem with your server',
    ['User-Agent: Roundcube Webmail/1.6.5'],
    `${dear}\n\n${asks}\n\nWe see ${refusal} in our log.\n\n${regards}\n`,
  ),
);

export const peopleAboutBounces: readonly CorpusMail[] = [...fromPeople, ...byHand];

function mailFrom(
  who: string,
  address: string,
  name: string,
  subject: string,
  fields: readonly string[],
  body: string,
  attaches?: 'eml',
): CorpusMail {
  const headers = [
    `From: ${who} <${address}>`,
    'To: tawafuq@tawafuq.example.org',
    `Subject: ${word(subject)}`,
    'Message-ID: <3@mission.example>',
    'MIME-Version: 1.0',
    ...fields,
  ];
  const words = part('text/plain', body);
  const bounce = `From: MAILER-DAEMON@mx.example.net\nSubject: ${undelivered}\n\n${returned}\n\n${original}`;
  const raw =
    attaches === undefined
      ? Buffer.from(`${headers.join('\r\n')}\r\n${words}\r\n`)
      : mailOf(
          [...headers, 'Content-Type: multipart/mixed; boundary=b'],
          parts('b', [
            words,
            `Content-Type: message/rfc822\r\nContent-Disposition: attachment; filename=returned.eml\r\n\r\n${bounce}`,
          ]),
        );
  return { name: `somebody ${name}`, raw, from: address, filter: 'person' };
}
