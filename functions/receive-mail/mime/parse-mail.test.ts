import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tries } from '#test/support/search.ts';
import { parseMail } from './parse-mail.ts';

const mailOf = (...lines: readonly string[]) => parseMail(Buffer.from(lines.join('\r\n'), 'latin1'));
const utf8 = (text: string) => Buffer.from(text).toString('latin1');

describe('what is read of a mail', () => {
  it('are the writers, apart from the address for bounces', async () => {
    const mail = await mailOf(
      'From: "Doe, Ana" <ana@mission.example>, =?utf-8?q?Doe=2C_Bo?= <bo@mission.example>',
      'Sender: office@mission.example',
      'Reply-To: Mission <reply@mission.example>',
      'To: Team: tawafuq@tawafuq.example.org, a@x.example;',
      'Message-ID: <1@mission.example>',
      '',
      'Please call.',
    );
    expect(mail.from).toEqual([
      { name: 'Doe, Ana', address: 'ana@mission.example' },
      { name: 'Doe, Bo', address: 'bo@mission.example' },
    ]);
    expect(mail.sender?.address).toBe('office@mission.example');
    expect(mail.replyTo).toEqual([{ name: 'Mission', address: 'reply@mission.example' }]);
    expect(mail.to.map(({ address }) => address)).toEqual(['tawafuq@tawafuq.example.org', 'a@x.example']);
    expect([mail.messageId, mail.text, mail.cuts]).toEqual(['<1@mission.example>', 'Please call.', []]);
  });

  it('are subjects that are folded, and split within a character', async () => {
    const bytes = Buffer.from('قرار اللجنة التنفيذية');
    const words = [bytes.subarray(0, 7), bytes.subarray(7, 20), bytes.subarray(20)];
    const field = words.map((part) => `=?UTF-8?B?${part.toString('base64')}?=`).join('\r\n ');
    expect((await mailOf(`Subject: ${field}`, '', 'x')).subject).toBe('قرار اللجنة التنفيذية');
    expect((await mailOf('Subject: A', '  long', '\tsubject', '', 'x')).subject).toBe('A  long\tsubject');
    expect((await mailOf(`Subject: ${utf8('Größe')}`, '', 'x')).subject).toBe('Größe');
    expect((await mailOf('Subject: Gr\xf6\xdfe', '', 'x')).subject).toBe('Größe');
    expect((await mailOf('Subject: =?x-unknown?B?AAAA', '', 'x')).subject).toContain('=?x-unknown');
  });

  it.each([
    ['windows-1256', 'قرار', [0xde, 0xd1, 0xc7, 0xd1]],
    ['gb18030', '决定', [0xbe, 0xf6, 0xb6, 0xa8]],
    ['koi8-r', 'решение', [0xd2, 0xc5, 0xdb, 0xc5, 0xce, 0xc9, 0xc5]],
    ['iso-2022-jp', '決定', [0x1b, 0x24, 0x42, 0x37, 0x68, 0x44, 0x6a, 0x1b, 0x28, 0x42]],
    ['utf-16le', 'é', [0xe9, 0x00]],
  ])('are words in %s', async (charset, words, bytes) => {
    const body = Buffer.from(bytes);
    const mail = await mailOf(`Content-Type: text/plain; charset="${charset}"`, '', body.toString('latin1'));
    expect(mail.text).toBe(words);
    const encoded = ['Content-Transfer-Encoding: base64', `Content-Type: text/plain; charset=${charset}`];
    expect((await mailOf(...encoded, '', body.toString('base64'))).text).toBe(words);
    const subject = `Subject: =?${charset}?B?${body.toString('base64')}?=`;
    expect((await mailOf(subject, '', 'x')).subject).toBe(words);
  });

  it('are the words of markup where there is no plain text, with lists and the targets of links', async () => {
    const markup = [
      '<style>p { color: red }</style><script>alert(1)</script>',
      '<h1>Objection</h1><p>We <b>object</b> to <a href="https://x.example/3">paragraph three</a>.</p>',
      '<ul><li>one</li><li>two</li></ul><img src="data:image/png;base64,AAAA"><p>&Eacute;nd&nbsp;of it</p>',
    ].join('\n');
    const words =
      'Objection\n\nWe object to paragraph three [https://x.example/3].\n\n * one\n * two\n\nÉnd\u00a0of it';
    expect((await mailOf('Content-Type: text/html', '', markup)).text).toBe(words);
    const part = ['--b', 'Content-Type: text/html', '', markup, '--b--'];
    for (const type of ['related', 'mixed', 'alternative'])
      expect((await mailOf(`Content-Type: multipart/${type}; boundary=b`, '', ...part)).text).toBe(words);
    const blank = ['--b', 'Content-Type: text/plain', '', ' ', ...part];
    expect((await mailOf('Content-Type: multipart/alternative; boundary=b', '', ...blank)).text).toBe(words);
    const footer = ['--b', '', 'A list', ...part];
    const both = (await mailOf('Content-Type: multipart/mixed; boundary=b', '', ...footer)).text;
    expect(both).toContain('A list');
    expect(both).toContain('paragraph three');
  });

  it('is the plain one of two forms, once', async () => {
    const parts = ['--b', '', 'Plain.', '--b', 'Content-Type: text/html', '', '<p>Markup.</p>', '--b--'];
    expect((await mailOf('Content-Type: multipart/alternative; boundary=b', '', ...parts)).text).toBe('Plain.');
  });

  it('are attachments by name, size and digest, whatever they are encoded in', async () => {
    const content = Buffer.from('%PDF-1.7 \xff\x00 content', 'latin1');
    const digest = createHash('sha256').update(content).digest('hex');
    const mail = await mailOf(
      'Content-Type: multipart/mixed; boundary="a b"',
      '',
      '--a b',
      '',
      'See the note.',
      '--a b',
      'Content-Type: application/pdf',
      "Content-Disposition: attachment; filename*0*=utf-8''%D9%82%D8%B1; filename*1*=%D8%A7%D8%B1.pdf",
      'Content-Transfer-Encoding: base64',
      '',
      content.toString('base64'),
      '--a b',
      'Content-Type: image/png; name="=?utf-8?q?Gr=C3=B6=C3=9Fe?="',
      '',
      content.toString('latin1'),
      '--a b',
      'Content-Type: text/csv',
      'Content-Disposition: attachment; filename=x.csv',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'a=3Db=',
      'c',
      '--a b--',
    );
    expect(mail.text).toBe('See the note.');
    expect(mail.attachments).toEqual([
      { name: 'قرار.pdf', mediaType: 'application/pdf', bytes: content.length, sha256: digest },
      { name: 'Größe', mediaType: 'image/png', bytes: content.length, sha256: digest },
      { name: 'x.csv', mediaType: 'text/csv', bytes: 4 },
    ]);
  });

  it.each([['7bit'], ['base64'], ['quoted-printable']])('is what a report in %s says', async (encoding) => {
    const status =
      'Reporting-MTA: dns; x\r\n\r\nFinal-Recipient: rfc822; ilo@example.org\r\nAction: failed\r\nDiagnostic-Code: smtp;\r\n 550 no such user';
    const encode = (text: string) =>
      encoding === 'base64' ? Buffer.from(text).toString('base64').replace(/.{60}/g, '$&\r\n') : text;
    const part = (type: string, text: string) => [
      '--b',
      `Content-Type: ${type}`,
      `Content-Transfer-Encoding: ${encoding}`,
      '',
      encode(text),
    ];
    const { report, text } = await mailOf(
      'Content-Type: multipart/report; report-type=delivery-status;',
      ' boundary=b',
      '',
      '--b',
      '',
      'Sorry.',
      ...part('message/delivery-status', status),
      ...part('text/rfc822-headers', 'Tawafuq-Notice: D-2026-1/2/ilo@example.org\r\n'),
      '--b--',
    );
    expect(report?.type).toBe('delivery-status');
    expect(report?.deliveryStatus?.trim()).toBe(status);
    expect(report?.returnedHeaders).toContain('Tawafuq-Notice: D-2026-1/2/ilo@example.org');
    expect(text).toBe('Sorry.');
  });

  it('are the words of a mail that was forwarded whole', async () => {
    const inner = ['From: Ana <ana@x.example>', 'Subject: Objection', '', 'We object.'].join('\r\n');
    const part = ['--b', 'Content-Type: message/rfc822', 'Content-Disposition: attachment', '', inner, '--b--'];
    const { text, report } = await mailOf('Content-Type: multipart/mixed; boundary=b', '', ...part);
    expect(text).toBe('> Ana <ana@x.example>\n> Objection\n> \n> We object.');
    expect(report).toBeUndefined();
  });

  it.each([
    ['no boundary', 'multipart/mixed'],
    ['a boundary that never comes', 'multipart/mixed; boundary=x'],
    ['a type that is none', 'text'],
    ['another kind of text', 'text/markdown'],
  ])('are words under a header with %s', async (_, type) => {
    expect((await mailOf(`Content-Type: ${type}`, '', 'We object.')).text).toBe('We object.');
  });
});

const nested = (levels: number, words: string) => {
  const open = Array.from(
    { length: levels },
    (_, at) => `Content-Type: multipart/mixed; boundary=q${at}\r\n\r\n--q${at}\r\n`,
  );
  return `${open.join('')}\r\n${words}`;
};

describe('what is beyond limits is cut, and it is said', () => {
  const mb = 1024 * 1024;
  it.each<[string, () => string, string, readonly string[]]>([
    ['300 levels are read', () => nested(300, 'We object.'), 'We object.', []],
    ['10,000 levels', () => nested(10_000, 'We object.'), '', ['parts']],
    [
      '100,000 parts',
      () => `Content-Type: multipart/mixed; boundary=q\n\n--q\n\nWe object.\n${'--q\n\n'.repeat(100_000)}`,
      'We object.',
      ['parts'],
    ],
    ['a million header fields', () => `${'X: y\n'.repeat(1_000_000)}\nWe object.`, 'We object.', ['headers']],
    ['a header field of 8 MB', () => `X: ${'y'.repeat(8 * mb)}\n\nWe object.`, 'We object.', ['headers']],
    ['10 MB of blank lines', () => `\n${'\n'.repeat(10 * mb)}`, '', ['words']],
    ['10 MB on one line', () => `\n${'ab'.repeat(5 * mb)}`, 'ab'.repeat(10_000), ['words']],
    ['open tags without end', () => `Content-Type: text/html\n\n${'<b>x<i>'.repeat(mb)}`, 'x', ['words', 'markup']],
    [
      'lines like delimiters',
      () => `Content-Type: multipart/mixed; boundary=q\n\n--q\n\nWe object.${'\n--'.repeat(mb)}`,
      'We object.',
      ['words', 'parts'],
    ],
  ])('%s', async (_, message, text, cuts) => {
    const mail = await parseMail(Buffer.from(message(), 'latin1'));
    expect(mail.text.startsWith(text)).toBe(true);
    expect(mail.cuts).toEqual(cuts);
  });

  it('a subject of a million encoded words', async () => {
    const { subject, text } = await mailOf(`Subject: ${'=?utf-8?B?4pi6?=\r\n '.repeat(300_000)}x`, '', 'We object.');
    expect([/^☺{300,}$/.test(subject), text]).toEqual([true, 'We object.']);
  });
});

/** Mails as trees of parts, with what must be found in them. */
const words = fc.stringMatching(/^[a-z]{6,12}$/);
const leafOf = (id: number): fc.Arbitrary<readonly string[]> =>
  fc
    .record({ said: words, encoding: fc.constantFrom('7bit', 'base64', 'quoted-printable') })
    .map(({ said, encoding }) => [
      `Content-Type: text/plain; charset=utf-8`,
      `Content-Transfer-Encoding: ${encoding}`,
      '',
      encoding === 'base64'
        ? Buffer.from(`${said}${id}é`).toString('base64')
        : encoding === '7bit'
          ? `${said}${id}`
          : `${said}${id}=C3=A9`,
    ]);

describe('whatever is sent', () => {
  it('ends with its subject, and its words or what was cut', async () => {
    const mails = fc.record({
      subject: words,
      leaves: fc
        .integer({ min: 1, max: 6 })
        .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => leafOf(at)))),
      depth: fc.integer({ min: 0, max: 5 }),
      lineBreak: fc.constantFrom('\r\n', '\n'),
    });
    await fc.assert(
      fc.asyncProperty(mails, async ({ subject, leaves, depth, lineBreak }) => {
        let body: readonly string[] = [
          'Content-Type: multipart/mixed; boundary="=_inner"',
          '',
          ...leaves.flatMap((leaf) => ['--=_inner', ...leaf]),
          '--=_inner--',
        ];
        for (let level = 0; level < depth; level += 1)
          body = [
            `Content-Type: multipart/mixed; boundary=b${level}`,
            '',
            'preamble',
            `--b${level}`,
            ...body,
            `--b${level}--`,
            'epilogue',
          ];
        const mail = await parseMail(Buffer.from([`Subject: ${subject}`, ...body].join(lineBreak)));
        expect(mail.subject).toBe(subject);
        expect(mail.cuts).toEqual([]);
        for (const at of leaves.keys()) expect(mail.text).toMatch(new RegExp(`[a-z]${at}(é|\\b)`));
      }),
      { numRuns: tries(60) },
    );
  });

  it('random bytes and pieces of mails are read without a fault, and bounded', async () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
      fc.constantFrom(
        '\r\n',
        '\n\n',
        '--b',
        '--b--',
        '--',
        'Content-Type: multipart/mixed; boundary=b\n',
        'Content-Type: message/rfc822\n',
        'Content-Type: text/html\n',
        'Content-Transfer-Encoding: base64\n',
        'Content-Disposition: attachment; filename=',
        'Subject: =?utf-8?B?',
        ' ',
        '<p>',
        '=',
        '\0',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const mail = await parseMail(Buffer.from(pieces.join(''), 'latin1'));
        expect(Buffer.byteLength(JSON.stringify(mail))).toBeLessThan(400_000);
      }),
      { numRuns: tries(300) },
    );
  });
});
