/** A mail that costs its sender little and is meant to cost the server much. */
export interface HostileMail {
  readonly name: string;
  readonly raw: Buffer;
}

const megabyte = 1024 * 1024;
const head = (subject: string, more = ''): string =>
  `From: stranger@stranger.example\r\nTo: decisions@tawafuq.example.org\r\nSubject: ${subject}\r\nMIME-Version: 1.0\r\n${more}`;

const mail = (name: string, raw: string): HostileMail => ({ name, raw: Buffer.from(raw, 'latin1') });

const nested = (depth: number): string => {
  const opening = Array.from(
    { length: depth },
    (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`,
  ).join('');
  return `${opening}Content-Type: text/plain\r\n\r\nWe object.\r\n`;
};

/** Kinds of mails with which strangers have held up servers like ours. */
export const hostileMails = (): readonly HostileMail[] => [
  mail('blank lines', `${head('Blank lines')}\r\n${'\r\n'.repeat(4.5 * megabyte)}`),
  mail('plain text', `${head('Plain text')}\r\n${'We object to this, and to that. \r\n'.repeat((9 * megabyte) / 34)}`),
  mail('one line', `${head('One line')}\r\n${'x'.repeat(9 * megabyte)}`),
  mail(
    'empty parts',
    `${head('Empty parts', 'Content-Type: multipart/mixed; boundary=b\r\n')}\r\n${'--b\r\n\r\n\r\n'.repeat(800_000)}--b--\r\n`,
  ),
  mail('deep nesting', `${head('Deep')}${nested(10_000)}`),
  mail('headers', `${head('Headers')}${'X-A: b\r\n'.repeat(1_000_000)}\r\nHello`),
  mail('a folded header', `${head('Folded')}X-Long: a\r\n${' b\r\n'.repeat(2_000_000)}\r\nHello`),
  mail('encoded words', `${head(Array.from({ length: 60_000 }, () => '=?utf-8?B?w6k=?=').join('\r\n '))}\r\nHello`),
  mail('addresses', `${head('Addresses')}Cc: ${'a <a@a.example>, '.repeat(400_000)}b@b.example\r\n\r\nHello`),
  mail(
    'base64',
    `${head('Base64', 'Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n')}\r\n${`${'A'.repeat(76)}\r\n`.repeat(115_000)}`,
  ),
  mail('markup', `${head('Markup', 'Content-Type: text/html\r\n')}\r\n${'<div><table><tr><td>'.repeat(440_000)}`),
  mail('tags that never end', `${head('Tags', 'Content-Type: text/html\r\n')}\r\n${'<a '.repeat(3 * megabyte)}`),
];
