import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { contentDispositionOf } from '#functions/lib/documents/content-disposition.ts';
import { typesOfContent } from '#functions/lib/documents/type-of-content.ts';
import { largestDocumentBytes, NewDocument } from '#schemas/document.ts';
import { ApiClient } from './support/api-client.ts';
import { expectProblem, refused } from './support/expect-problem.ts';
import { announced, sampleFiles, zipOf } from './support/sample-files.ts';
import { tries } from './support/search.ts';
import { createWorld, sampleForm, type World } from './support/world.ts';

let world: World;
let api: ApiClient;
beforeEach(async () => {
  world = await createWorld();
  api = new ApiClient(world.services, world.now);
});

const hour = 3_600_000;
const [mediaType, pdf] = sampleFiles['pdf'] as readonly [string, Buffer];
const annex = announced('Annex 1.pdf', mediaType, pdf);
const announce = (as: string | undefined, body: object = annex, headers = {}) =>
  api.post('/api/documents', as, body, headers);
async function sent(as: string, what: object = annex, content = pdf): Promise<string> {
  const { status, body } = await announce(as, what);
  expect([status, body]).toEqual([201, expect.anything()]);
  const { documentId } = body as { documentId: string };
  await world.stores.documents.upload({ ...annex, documentId }, content);
  return documentId;
}
const propose = (documents: unknown, headers: Record<string, string> = {}, as = 'iom') =>
  api.post('/api/cases', as, { procedure: 'decision', form: { ...sampleForm, documents } }, headers);
const read = (documentId: string, as: string | undefined, headers = {}) =>
  api.ask(`/api/documents/${documentId}`, { as, headers });

describe('a document', () => {
  it('is announced, sent, and read by whoever sent it alone', async () => {
    const { status, body, headers } = await announce('iom');
    const { documentId, upload } = body as { documentId: string; upload: object };
    expect([status, headers.get('location'), upload]).toEqual([
      201,
      `/api/documents/${documentId}`,
      {
        url: expect.stringContaining(documentId),
        method: 'PUT',
        headers: expect.objectContaining({ 'content-type': mediaType }),
      },
    ]);
    await expectProblem((language) => read(documentId, 'iom', language), {
      status: 409,
      code: 'document-not-uploaded',
    });
    await world.stores.documents.upload({ ...annex, documentId }, pdf);
    const answer = await read(documentId, 'iom');
    expect([answer.status, answer.body]).toEqual([200, String(pdf)]);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="Annex 1.pdf"',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    for (const other of ['ilo', 'secretariat', 'auditor'])
      await expectProblem((language) => read(documentId, other, language), { status: 404, code: 'no-such-document' });
    expect((await read(documentId, undefined)).status).toBe(401);
  });

  it('is the same for the same person and content, and another for another person', async () => {
    const [first, again, other] = [
      await sent('iom'),
      await sent('iom', { ...annex, name: 'b.pdf' }),
      await sent('ilo'),
    ];
    expect(again).toBe(first);
    expect(other).not.toBe(first);
    expect((await read(first, 'iom')).headers.get('content-disposition')).toContain('b.pdf');
  });

  it('that became part of no case is gone after a day', async () => {
    const documentId = await sent('iom');
    await world.advance(23 * hour);
    expect((await read(documentId, 'iom')).status).toBe(200);
    await world.advance(hour);
    await expectProblem((language) => read(documentId, 'iom', language), { status: 404, code: 'no-such-document' });
    await expectProblem(
      (language) => propose([documentId], language),
      refused([['form.documents.0', 'no-such-document']]),
    );
  });

  it('larger than an answer may be is read at an address of its own', async () => {
    const content = Buffer.alloc(5 * 1024 * 1024, 'x');
    const documentId = await sent('iom', announced('long.txt', 'text/plain', content), content);
    const { status, headers } = await read(documentId, 'iom');
    expect([status, headers.get('location')]).toEqual([303, expect.stringContaining(`/uploads/${documentId}`)]);
  });

  it.each([
    ['other content', annex, Buffer.from('%PDF-1.7 other'), 'document-altered'],
    ['a cut content', annex, pdf.subarray(1), 'document-altered'],
    ['a page', announced('a.txt', 'text/plain', pdf), pdf, 'document-of-another-type'],
  ])(
    'that turns out to be %s is refused in words and thrown away, when it is read or attached',
    async (_, what, content, code) => {
      const documentId = await sent('iom', what, content);
      await expectProblem(
        async (language) => {
          await world.stores.documents.upload({ ...annex, documentId }, content);
          return read(documentId, 'iom', language);
        },
        { status: 422, code },
      );
      expect(await world.stores.documents.uploaded(documentId)).toBeUndefined();
      await expectProblem(
        async (language) => {
          await world.stores.documents.upload({ ...annex, documentId }, content);
          return propose([documentId], language);
        },
        refused([['form.documents.0', code]]),
      );
      expect(await world.stores.documents.uploaded(documentId)).toBeUndefined();
      expect(await world.stores.documents.kept(documentId)).toBeUndefined();
    },
  );

  it.each([
    ['a path', { name: '../../etc/passwd.pdf' }, ['name', 'name-with-path']],
    ['a path of Windows', { name: 'C:\\a.pdf' }, ['name', 'name-with-path']],
    ['another ending', { name: 'Annex.exe' }, ['name', 'other-extension']],
    ['no ending', { name: 'Annex' }, ['name', 'other-extension']],
    ['a name that reads backwards', { name: 'Annex\u202efdp.pdf' }, ['name', 'turns-direction']],
    ['a line break in its name', { name: 'a\r\nset-cookie: b.pdf' }, undefined],
    ['no name', { name: '' }, ['name', 'required']],
    ['no size', { size: 0 }, ['size', 'number-too-small']],
    ['too many bytes', { size: largestDocumentBytes + 1 }, ['size', 'number-too-large']],
    ['a type that is not taken', { mediaType: 'text/html' }, ['mediaType', 'not-a-choice']],
    ['no hash', { sha256: 'x' }, ['sha256', 'invalid']],
    ['a field that nobody knows', { acl: 'public' }, ['acl', 'unknown-field']],
  ] as const)('with %s is not announced', async (_, change, error) => {
    if (error !== undefined)
      return expectProblem((language) => announce('iom', { ...annex, ...change }, language), refused([error]));
    const { status } = await announce('iom', { ...annex, ...change });
    expect(status).toBe(201);
  });

  it('of one person too many in a day is refused, until the next day; the same one again is not counted', async () => {
    const numbered = (number: number) => ({ ...annex, sha256: String(number).padStart(64, '0') });
    for (let number = 0; number < 100; number += 1) expect((await announce('iom', numbered(number))).status).toBe(201);
    await expectProblem((language) => announce('iom', numbered(100), language), {
      status: 429,
      code: 'too-many-documents',
    });
    expect((await announce('iom', numbered(5))).status).toBe(201);
    expect((await announce('ilo', numbered(100))).status).toBe(201);
    await world.advance(24 * hour);
    expect((await announce('iom', numbered(100))).status).toBe(201);
  });

  it('of one person too large together is refused as well', async () => {
    const large = (number: number) => ({
      ...annex,
      size: largestDocumentBytes,
      sha256: String(number).padStart(64, '0'),
    });
    for (let number = 0; number < 20; number += 1) expect((await announce('iom', large(number))).status).toBe(201);
    const { status, headers } = await announce('iom', large(20));
    expect([status, Number(headers.get('retry-after'))]).toEqual([429, 15 * 3600]);
  });
});

describe('a document of a case', () => {
  it('stands in event, view and page with its hash, and whoever may see the case reads it', async () => {
    const documentId = await sent('iom');
    const { status, body } = await propose([documentId]);
    expect([status, body]).toEqual([201, expect.anything()]);
    const { caseId } = body as { caseId: string };
    const ref = { documentId, ...annex };
    expect((await world.history(caseId))[0]).toMatchObject({ type: 'case-submitted', data: { documents: [ref] } });
    const { body: view } = await api.ask(`/api/cases/${caseId}`, { as: 'secretariat' });
    expect(view).toMatchObject({ documents: [ref] });
    // What was uploaded goes; what is part of the case stays.
    await world.stores.documents.discard(documentId);
    await world.advance(48 * hour);
    expect((await read(documentId, 'secretariat')).body).toBe(String(pdf));
    await expectProblem((language) => read(documentId, 'sg-office', language), {
      status: 404,
      code: 'no-such-document',
    });
    await world.act(caseId, 'secretariat', 'screen', { choice: 'accept' });
    expect((await read(documentId, 'ilo')).status).toBe(200);
  });

  it('may be one of another case too, and stays when the proposal comes again', async () => {
    const documentId = await sent('iom');
    const [one, other] = [(await propose([documentId])).body, (await propose([documentId, documentId])).body] as {
      caseId: string;
    }[];
    await world.act(one?.caseId ?? '', 'secretariat', 'screen', { choice: 'return', reason: 'Please explain.' });
    const again = { choice: 'submit', form: { ...sampleForm, documents: [documentId] } };
    await world.act(one?.caseId ?? '', 'iom', 'submit', again);
    for (const found of [one, other])
      expect(await world.view(found?.caseId ?? '')).toMatchObject({ documents: [{ documentId }] });
    await world.act(one?.caseId ?? '', 'secretariat', 'screen', { choice: 'return', reason: 'Without, please.' });
    await world.act(one?.caseId ?? '', 'iom', 'submit', { choice: 'submit', form: sampleForm });
    expect(await world.view(one?.caseId ?? '')).toMatchObject({ documents: [] });
  });

  it.each([
    ['one that there is not', [`doc-${'0'.repeat(32)}`], [['form.documents.0', 'no-such-document']]],
    ['a path', ['../secrets'], [['form.documents.0', 'invalid']]],
    ['what is no list', 'doc', [['form.documents', 'invalid']]],
    ['more than ten', Array.from({ length: 11 }, () => 'doc'), [['form.documents', 'too-many']]],
  ] as const)('is refused for %s', async (_, documents, errors) => {
    await expectProblem((language) => propose(documents, language), refused(errors));
  });

  it("is refused for somebody else's, as if there were none", async () => {
    const documentId = await sent('ilo');
    await expectProblem(
      (language) => propose([documentId], language),
      refused([['form.documents.0', 'no-such-document']]),
    );
  });
});

describe('what a content is', () => {
  it.each(Object.entries(sampleFiles))('%s is told by its bytes', async (ending, [type, content]) => {
    expect(await typesOfContent(content)).toEqual(
      ['txt', 'csv'].includes(ending) ? ['text/plain', 'text/csv'] : [type],
    );
  });

  it.each([
    ['a program', Buffer.from('MZ\u0090\u0000\u0003')],
    ['a zip', zipOf({ 'a.txt': 'x' })],
    [
      'a document with macros',
      zipOf({
        '[Content_Types].xml':
          '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
        'word/document.xml': '',
      }),
    ],
    ['bytes', Buffer.from([0xc3, 0x28])],
    ['text with a zero in it', Buffer.from('a\u0000b')],
  ])('%s is nothing that is taken', async (_, content) => {
    expect(await typesOfContent(content)).toEqual([]);
  });

  it('is asked of any bytes without failing', async () => {
    const heads = Object.values(sampleFiles).map(([, content]) => content);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...heads),
        fc.uint8Array({ maxLength: 200 }),
        fc.nat(60),
        async (head, tail, cut) => {
          expect(Array.isArray(await typesOfContent(Buffer.concat([head.subarray(0, cut), tail])))).toBe(true);
        },
      ),
      { numRuns: tries(300) },
    );
  });
});

describe('a name', () => {
  const name = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => `${text}.pdf`);

  it('that is taken comes back as it was, whatever its script, on one line of a header', () => {
    fc.assert(
      fc.property(name, (given) => {
        const { data } = NewDocument.safeParse({ ...annex, name: given });
        if (data === undefined) return;
        const header = contentDispositionOf(data.name);
        expect(header).toMatch(/^attachment; filename="[\x20-\x7e]*"/);
        const [, extended] = /filename\*=UTF-8''(\S+)$/.exec(header) ?? [];
        const [, plain = ''] = /filename="([^"]*)"/.exec(header) ?? [];
        expect(extended === undefined ? plain : decodeURIComponent(extended)).toBe(data.name);
      }),
      { numRuns: tries(500) },
    );
  });
});
