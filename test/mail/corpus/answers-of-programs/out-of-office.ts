import { type CorpusMail, part, word } from '../corpus-mail.ts';

/** What systems put before the subject, and what people write who go away. */
const away: Readonly<Record<string, readonly [prefix: string, words: string]>> = {
  en: ['Automatic reply', 'I am out of the office from 5 to 12 March 2026, with limited access to e-mail.'],
  ar: ['رد تلقائي', 'أنا خارج المكتب في إجازة من 5 إلى 12 مارس 2026.'],
  fr: ['Réponse automatique', 'Je suis absent du bureau du 5 au 12 mars 2026.'],
  es: ['Respuesta automática', 'Estaré fuera de la oficina del 5 al 12 de marzo de 2026.'],
  ru: ['Автоматический ответ', 'Я в отпуске с 5 по 12 марта 2026 года.'],
  zh: ['自动回复', '本人自2026年3月5日至3月12日休假，不在办公室。'],
};

type System = readonly [name: string, subject: (prefix: string) => string, fields: readonly string[], sender: string];

const asked = 'A decision is before you';
const own = 'who@example.org';
const systems: readonly System[] = [
  [
    'Exchange Online',
    (prefix) => `${prefix}: ${asked}`,
    [
      'Auto-Submitted: auto-generated',
      'X-Auto-Response-Suppress: All',
      'X-MS-Exchange-Generated-Message-Source: Mailbox Rules Agent',
    ],
    '',
  ],
  ['Exchange 2003', (prefix) => `${prefix}: ${asked}`, ['X-MimeOLE: Produced By Microsoft Exchange V6.5'], own],
  ['Gmail', () => `Re: ${asked}`, ['Precedence: bulk', 'X-Autoreply: yes', 'Auto-Submitted: auto-replied'], own],
  ['vacation', () => `away from my mail Re: ${asked}`, ['Precedence: junk', 'Auto-Submitted: auto-replied'], ''],
  [
    'Zimbra',
    (prefix) => `${prefix}: ${asked}`,
    ['Auto-Submitted: auto-replied (zimbra; readreceipt)', 'Precedence: bulk'],
    '',
  ],
  ['GroupWise', () => `Re: ${asked}`, ['X-Autoreply: yes', 'Auto-Submitted: auto-replied'], own],
  [
    'Notes',
    (prefix) => `${prefix}: ${asked}`,
    ['Auto-Submitted: auto-generated', 'X-Mailer: Lotus Notes Release 9', 'X-Auto-Response-Suppress: All'],
    own,
  ],
  ['Sieve', () => `Auto: ${asked}`, ['Auto-Submitted: auto-replied (vacation)'], ''],
  ['QQ Mail', (prefix) => `${prefix}:Re:${asked}`, ['X-QQ-MIME: TCMime 1.0'], own],
  ['NetEase', (prefix) => `${prefix}:${asked}`, ['X-AutoReply: yes'], own],
  ['Yandex', (prefix) => `${prefix}: ${asked}`, ['Precedence: auto_reply'], own],
  ['cPanel', () => `Re: ${asked}`, ['X-Autorespond: yes', 'Precedence: auto_reply'], own],
];

export const outOfOffice: readonly CorpusMail[] = systems.flatMap(([system, subject, fields, sender]) =>
  Object.entries(away).map(([language, [prefix, words]]) => ({
    name: `away by ${system}, ${language}`,
    raw: Buffer.from(
      `${[`From: ${own}`, 'To: tawafuq@tawafuq.example.org', `Subject: ${word(subject(prefix))}`, 'In-Reply-To: <1@tawafuq.example.org>', ...fields].join('\r\n')}\r\n${part('text/plain', words)}\r\n`,
    ),
    from: sender,
    filter: 'out-of-office' as const,
  })),
);
