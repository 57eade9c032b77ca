import { type CorpusMail, mailOf, part, parts, word } from '../corpus-mail.ts';
import { exchangeByLanguage } from './by-language.ts';
import type { Family } from './family.ts';
import { gateways } from './gateways.ts';
import { original, originalFields, refusal } from './original.ts';
import { servers } from './servers.ts';

const fields = ({ from, subject, fields: more = [] }: Family): string[] => [
  'Received: from mx.example.net by mx.tawafuq.example.org with ESMTP; Mon, 2 Mar 2026 09:02:00 +0000',
  `From: ${/^[\x20-\x7e]*$/.test(from) ? from : from.replace(/^[^<]*/, (name) => `${word(name.trim())} `)}`,
  'To: tawafuq@tawafuq.example.org',
  `Subject: ${word(subject)}`,
  'Message-ID: <b1@mx.example.net>',
  'MIME-Version: 1.0',
  ...more,
];

/** As each system writes it by itself. */
const ownForm = (family: Family): CorpusMail => {
  const returned = family.attaches === 'message/rfc822' ? original : originalFields;
  const raw =
    family.attaches === undefined
      ? Buffer.from(`${fields(family).join('\r\n')}\r\n${part('text/plain', family.words)}\r\n`)
      : mailOf(
          [...fields(family), 'Content-Type: multipart/mixed; boundary=b'],
          parts('b', [part('text/plain', family.words), `Content-Type: ${family.attaches}\r\n\r\n${returned}`]),
        );
  return { name: `bounce of ${family.name}`, raw, from: family.sender ?? '', filter: 'bounce' };
};

const status = `Reporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; who@example.org\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; ${refusal}\n`;

/** The same in the form of RFC 3464, which most of these systems know as well. */
const standardForm = (family: Family): CorpusMail => ({
  name: `report of ${family.name}`,
  raw: mailOf(
    [...fields(family), 'Content-Type: multipart/report; report-type=delivery-status; boundary="r"'],
    parts('r', [
      part('text/plain', family.words),
      `Content-Type: message/delivery-status\r\n\r\n${status}`,
      `Content-Type: message/rfc822\r\n\r\n${original}`,
    ]),
  ),
  from: family.sender ?? '',
  filter: 'report',
});

export const bounces: readonly CorpusMail[] = [...servers, ...gateways, ...exchangeByLanguage].map(ownForm);
export const reports: readonly CorpusMail[] = [...servers, ...gateways].slice(0, 30).map(standardForm);
