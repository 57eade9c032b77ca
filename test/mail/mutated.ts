import fc from 'fast-check';

type Change = (bytes: Buffer) => Buffer;

/** Lines and pieces by which parsers of mails were broken before. */
const nasty = [
  'Content-Type: multipart/mixed; boundary=""',
  'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
  'Content-Type: message/rfc822',
  'Content-Type: text/html; charset=utf-7',
  'Content-Transfer-Encoding: base64',
  'Content-Transfer-Encoding: quoted-printable',
  'Auto-Submitted: auto-replied',
  'Action: failed\r\nStatus: 5.1.1\r\nFinal-Recipient: rfc822; who@example.org',
  'Subject: =?utf-8?B?/////w==?= =?gb18030?Q?=81=30?=',
  'From: "\\"<@>,;:',
  '<blockquote type=cite>'.repeat(50),
  '<div class="gmail_quote">'.repeat(50),
  '> '.repeat(500),
  'From: a\r\nSent: b\r\nTo: c\r\nSubject: d',
  `On ${'1:00 '.repeat(200)}wrote:`,
  `${'a@'.repeat(2_000)}:`,
  '('.repeat(5_000),
  '\u0000',
  '\u202e',
  '\r\n\r\n',
  '--b--',
];

/** Changes of a mail: bytes turned, pieces left out, doubled, moved, put in, or taken over from another one. */
export function mutated(others: readonly Buffer[]): fc.Arbitrary<Change> {
  const where = fc.double({ min: 0, max: 1, noNaN: true });
  const at = (bytes: Buffer, share: number): number => Math.floor(share * bytes.length);
  const between = (bytes: Buffer, one: number, other: number): readonly [number, number] => {
    const [start, end] = [at(bytes, Math.min(one, other)), at(bytes, Math.max(one, other))];
    return [start, Math.min(end, start + 4_000)];
  };
  const change: fc.Arbitrary<Change> = fc.oneof(
    fc.tuple(where, fc.nat({ max: 255 })).map(
      ([share, byte]): Change =>
        (bytes) => {
          const copy = Buffer.from(bytes);
          copy[at(bytes, share)] = byte;
          return copy;
        },
    ),
    fc.tuple(where, where).map(
      ([one, other]): Change =>
        (bytes) => {
          const [start, end] = between(bytes, one, other);
          return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
        },
    ),
    fc.tuple(where, where, fc.nat({ max: 20 })).map(
      ([one, other, times]): Change =>
        (bytes) => {
          const [start, end] = between(bytes, one, other);
          const piece = bytes.subarray(start, end);
          return Buffer.concat([
            bytes.subarray(0, end),
            ...Array.from({ length: times }, () => piece),
            bytes.subarray(end),
          ]);
        },
    ),
    fc.tuple(where, fc.constantFrom(...nasty)).map(
      ([share, piece]): Change =>
        (bytes) => {
          const end = bytes.indexOf(0x0a, at(bytes, share)) + 1;
          return Buffer.concat([bytes.subarray(0, end), Buffer.from(`${piece}\r\n`), bytes.subarray(end)]);
        },
    ),
    fc.tuple(where, where, fc.constantFrom(...others)).map(
      ([one, other, another]): Change =>
        (bytes) =>
          Buffer.concat([bytes.subarray(0, at(bytes, one)), another.subarray(at(another, other))]),
    ),
    where.map(
      (share): Change =>
        (bytes) =>
          bytes.subarray(0, at(bytes, share)),
    ),
  );
  return fc
    .array(change, { minLength: 1, maxLength: 4 })
    .map((all) => (bytes: Buffer) => all.reduce((changed, one) => one(changed), bytes));
}
