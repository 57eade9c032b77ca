import { type CorpusMail, mailOf, part, parts, word } from '../corpus-mail.ts';
import { languages, type Spoken } from './languages.ts';
import { type Body, quoting } from './quoting.ts';

/** A program that people write mails with: the fields it leaves, and how it quotes. */
const clients: readonly (readonly [name: string, quoting: keyof typeof quoting, fields: readonly string[]])[] = [
  [
    'Outlook for Windows',
    'outlookDesk',
    ['X-Mailer: Microsoft Outlook 16.0', 'Thread-Index: AdxQ', 'X-MS-Has-Attach:'],
  ],
  [
    'Outlook on the web',
    'outlookWeb',
    ['Thread-Topic: Text', 'X-MS-Exchange-CrossTenant-id: 1', 'X-Auto-Response-Suppress: DR, OOF, AutoReply'],
  ],
  ['Outlook for iOS', 'outlookMobile', ['Thread-Topic: Text']],
  ['Outlook for Mac', 'ruledHead', ['User-Agent: Microsoft-MacOutlook/16.80']],
  ['Gmail', 'gmail', ['X-Gm-Message-State: AOJu0Y']],
  ['Gmail for Android', 'gmail', ['X-Google-Smtp-Source: AGHT']],
  ['Apple Mail', 'apple', ['X-Mailer: Apple Mail (2.3774.100)']],
  ['iOS Mail', 'apple', ['X-Mailer: iPhone Mail (21E236)']],
  ['Thunderbird', 'thunderbird', ['User-Agent: Mozilla Thunderbird']],
  ['Yahoo', 'container', ['X-Mailer: WebService/1.1.22129 YMailNorrin']],
  ['QQ Mail', 'qq', ['X-QQ-MIME: TCMime 1.0', 'X-Mailer: QQMail 2.x']],
  ['163 NetEase', 'netease', ['X-CM-TRANSID: x', 'X-Mailer: Coremail Webmail Server Version 2023']],
  ['Foxmail', 'titledWide', ['X-Mailer: Foxmail 7.2.25']],
  ['Yandex', 'yandex', ['X-Mailer: Yamail [ http://yandex.ru ] 5.0']],
  ['mail.ru', 'mailRu', ['X-Mailer: Mail.Ru Mailer 1.0']],
  ['Zimbra', 'zimbra', ['X-Mailer: Zimbra 8.8.15']],
  ['Horde', 'below', ['User-Agent: Horde Application Framework 5']],
  ['Roundcube', 'prefixedShort', ['User-Agent: Roundcube Webmail/1.6.5']],
  ['SquirrelMail', 'below', ['User-Agent: SquirrelMail/1.4.23']],
  ['Lotus Notes', 'notes', ['X-Mailer: Lotus Notes Release 9.0.1']],
  ['GroupWise', 'arrows', ['X-Mailer: Novell GroupWise Internet Agent 18']],
  ['eM Client', 'titled', ['User-Agent: eM_Client/9.2']],
  ['Mutt', 'prefixedShort', ['User-Agent: Mutt/2.2.12']],
  ['K-9 Mail', 'prefixed', ['User-Agent: K-9 Mail for Android']],
  ['Samsung Mail', 'titled', ['X-Mailer: Samsung Email']],
  ['Proton Mail', 'proton', ['X-Pm-Message-Id: 1']],
  ['Zoho Mail', 'framed', ['X-Mailer: Zoho Mail']],
  ['HCL Verse', 'notes', ['X-Mailer: HCL Domino Release 12']],
  ['Spark', 'spark', ['X-Readdle-Message-ID: 1']],
  ['Evolution', 'prefixed', ['User-Agent: Evolution 3.50']],
  ['KMail', 'prefixed', ['User-Agent: KMail/5.24']],
  ['Superhuman', 'gmail', ['X-Mailer: Superhuman Desktop']],
  ['Airmail', 'bare', ['X-Mailer: Airmail (730)']],
];

export const answersOfPeople: readonly CorpusMail[] = clients.flatMap(([client, quotes, fields]) =>
  Object.entries(languages).map(([language, spoken]) => ({
    name: `${client}, ${language}`,
    raw: answer(quoting[quotes](spoken), spoken, fields),
    from: 'bo@mission.example',
    filter: 'person' as const,
    own: spoken.own,
  })),
);

function answer(body: Body, { head }: Spoken, fields: readonly string[]): Buffer {
  const headers = [
    'Received: from mail.mission.example by mx.example.org with ESMTPS; Mon, 2 Mar 2026 10:00:00 +0000',
    `From: ${word('Bo')} <bo@mission.example>`,
    'To: tawafuq@tawafuq.example.org',
    `Subject: ${word(`Re: ${head.subject}`)}`,
    'Message-ID: <2@mission.example>',
    'In-Reply-To: <1@tawafuq.example.org>',
    'References: <1@tawafuq.example.org>',
    'MIME-Version: 1.0',
    ...fields,
  ];
  const forms = [
    ...(body.plain === undefined ? [] : [part('text/plain', body.plain)]),
    ...(body.markup === undefined ? [] : [part('text/html', body.markup)]),
  ];
  const [first = '', second] = forms;
  if (second === undefined) return Buffer.from(`${headers.join('\r\n')}\r\n${first}\r\n`);
  return mailOf([...headers, 'Content-Type: multipart/alternative; boundary=alt'], parts('alt', forms));
}
