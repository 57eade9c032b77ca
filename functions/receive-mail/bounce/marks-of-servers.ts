import type { ParsedMail } from '../parsed-mail.ts';
import { headerOf } from '../parsed-mail.ts';

/** Header fields that only a server that returns a mail writes, and the family that it belongs to. */
const fields: readonly (readonly [field: string, value: RegExp, family: string])[] = [
  ['x-failed-recipients', /\S/, 'exim'],
  ['x-ms-exchange-message-is-ndr', /(?:)/, 'exchange'],
  ['x-ms-embedded-report', /(?:)/, 'exchange'],
  ['x-ms-exchange-generated-message-source', /dsn|ndr/i, 'exchange'],
  ['x-mimecast-originator', /<>/, 'mimecast'],
  ['auto-submitted', /\((?:failure|rejected|warning|delivery|discarded)[^)]*\)/i, 'auto-submitted'],
  ['x-mx-bounce', /\S/, 'mxlogic'],
  [
    'x-mailer',
    /^<?smtp32|m-filter|internet mail service|spamlion|sinamail|surfcontrol|internet mail connector|groupwise internet agent .*bounce/i,
    'mailer',
  ],
  ['x-ahmailid', /\S/, 'activehunter'],
  ['x-hmxmroriginalrecipient', /\S/, 'complaint'],
  ['x-postfix-sender', /\S/, 'postfix'],
  ['x-bounce-type', /\S/, 'bounce'],
  ['x-zmail-bounce', /\S/, 'zoho'],
  ['x-loop', /mailer-daemon/i, 'loop-field'],
  ['content-type', /report-type="?delivery-status|message\/delivery-status/i, 'report-without-form'],
  ['received', /^\(qmail \d+ invoked for bounce\)/i, 'qmail'],
];

/** Opening words of programs that return mail, by which each is known. */
const openings: readonly (readonly [words: RegExp, family: string])[] = [
  [/^\s*hi\. this is the .{0,60}(?:qmail|mta|deliver|mail)/i, 'qmail'],
  [/^\s*this is the mail (?:system|delivery agent|delivery system) (?:program )?(?:at|on) /im, 'postfix'],
  [/^\s*this message was created automatically by (?:mail delivery software|the mail)/im, 'exim'],
  [
    /-{3,}\s*(?:transcript of session follows|the following addresses had (?:permanent fatal|transient|delivery) errors)/i,
    'sendmail',
  ],
  [/^\s*this is the mailer-daemon/im, 'opensmtpd'],
  [/^\s*your message\b[\s\S]{0,600}\b(?:was not delivered to|did not reach)/im, 'exchange'],
  [/^-{3,} failure reasons\s+-{3,}/im, 'notes'],
  [/\*{3,} message from interscan/i, 'interscan'],
  [
    /diagnostic information for administrators:|informations de diagnostic pour les administrateurs|información de diagnóstico para administradores|diagnoseinformationen für administratoren|диагностические сведения для администраторов|管理员的诊断信息|管理者用診断情報|معلومات التشخيص للمسؤولين/i,
    'exchange',
  ],
];

/** What of it says that a server returns a mail: the name of its family, or nothing. */
export function marksOfServers(mail: Pick<ParsedMail, 'headers' | 'text'>): string | undefined {
  for (const [name, value, family] of fields)
    if (mail.headers.some((field) => field.name.toLowerCase() === name && value.test(field.value))) return family;
  return undefined;
}

export const openingOf = (text: string): string | undefined =>
  openings.find(([words]) => words.test(text.slice(0, 4_000)))?.[1];

/** Programs that people write with name themselves; what returns mail hardly ever does. */
export const hasClient = (mail: Pick<ParsedMail, 'headers'>): boolean =>
  ['user-agent', 'x-mailer', 'x-ms-has-attach', 'thread-index', 'x-originating-client', 'x-apple-mail-version'].some(
    (name) =>
      (headerOf(mail, name) ?? '') !== '' &&
      !/mime-tools|smtp32|internet mail (?:service|connector)|m-filter|php|javamail/i.test(headerOf(mail, name) ?? ''),
  );
