import { describe, expect, test } from 'vitest';
import { readDocument } from '#functions/lib/use-cases/documents.ts';
import type { MailedFile } from '#test/support/mail-with-files.ts';
import { mailedAt, mailedWorld, proven, wholeProposal } from '#test/support/mailed.ts';
import { sampleFiles } from '#test/support/sample-files.ts';

const pdf = { name: 'Annex 1.pdf', content: sampleFiles['pdf']?.[1] ?? '', mediaType: 'application/pdf' };
const caseOf = async ({ shown }: Awaited<ReturnType<typeof mailedWorld>>) => (await shown())[0]?.begins?.caseId ?? '';
const documentsOf = async (world: Awaited<ReturnType<typeof mailedWorld>>) => {
  const [event] = await world.stores.history(await caseOf(world));
  return (event?.data as { documents?: { documentId: string; name: string }[] } | undefined)?.documents ?? [];
};

test('what hangs on a mail that begins a case is kept with it, for whoever may see the case, and the answer says so', async () => {
  const world = await mailedWorld();
  await world.write(wholeProposal, { files: [pdf] });
  const [document] = await documentsOf(world);
  expect(document).toMatchObject({ name: 'Annex 1.pdf', mediaType: 'application/pdf' });
  const read = await readDocument(world.services, await world.as('secretariat'), document?.documentId ?? '');
  expect('content' in read && read.content).toEqual(pdf.content);
  expect(world.sentTo('iom@example.org')[0]?.text).toMatch(
    /The files of your message\n=+\n+Annex 1\.pdf: Kept with it/,
  );
  expect(world.sentTo('iom@example.org')[0]?.text).not.toContain('were not kept');
});

test('of a draft it is kept until the draft is handed in, however long that takes', async () => {
  const world = await mailedWorld();
  await world.write(['Title: Data', 'How members agree: silence procedure', '', 'A text.'], { files: [pdf] });
  const to = world.sentTo('iom@example.org')[0]?.replyTo ?? '';
  const at = new Date(Date.parse(mailedAt) + 80 * 86_400_000).toISOString();
  const annex = { name: 'ملحق.txt', content: 'نص' };
  await world.write(['Language of the text: English', 'How long to circulate: 5 days'], { to, at, files: [annex] });
  expect((await documentsOf(world)).map(({ name }) => name)).toEqual(['Annex 1.pdf', 'ملحق.txt']);
});

test('a file that comes again is kept as it was, also where there is room for no other', async () => {
  const world = await mailedWorld();
  const annexes = Array.from({ length: 10 }, (_, index) => ({ name: `${index}.txt`, content: `Annex ${index}` }));
  await world.write(wholeProposal, { files: [...annexes, annexes[0] ?? pdf, pdf] });
  expect((await documentsOf(world)).map(({ name }) => name)).toEqual(annexes.map(({ name }) => name));
  const text = world.sentTo('iom@example.org')[0]?.text ?? '';
  expect([...text.matchAll(/^0\.txt: Kept with it/gm)]).toHaveLength(2);
  expect(text).toMatch(/Annex 1\.pdf: Not kept: the form takes no more files/);
});

describe('is not kept, which the answer says with why, and the case begins all the same:', () => {
  const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);
  const picture = { name: 'logo.png', content: sampleFiles['png']?.[1] ?? '', mediaType: 'image/png' };
  test.each<[string, MailedFile, string]>([
    ['a program', { name: 'a.exe', content: program }, 'files of this kind are not taken'],
    ['a program that is called a document', { name: 'a.docx', content: program }, 'its content is not what its name'],
    ['a document with macros', { name: 'a.docm', content: sampleFiles['docx']?.[1] ?? '' }, 'files of this kind'],
    ['a name that turns', { name: 'a\u202Efdp.exe.txt', content: 'x' }, 'its name is too long'],
    ['a name with a path', { name: '../../etc/passwd.txt', content: 'x' }, 'its name is too long'],
    ['a name of 300 characters', { name: `${'a'.repeat(300)}.txt`, content: 'x' }, 'its name is too long'],
    ['no name', { name: '', content: 'x' }, 'files of this kind'],
    ['nothing', { name: 'a.pdf', content: '' }, 'it is empty'],
    ['a text in another charset', { name: 'a.csv', content: Buffer.from([0xe9, 0x2c]) }, 'its content is not what'],
    ['markup', { name: 'a.html', content: '<script>alert(1)</script>' }, 'files of this kind'],
    ['a picture between words', { ...picture, isShownInside: true }, 'it is a picture'],
  ])('%s', async (_, file, why) => {
    const world = await mailedWorld();
    await world.write(wholeProposal, { files: [file, pdf] });
    expect((await documentsOf(world)).map(({ name }) => name)).toEqual(['Annex 1.pdf']);
    const text = world.sentTo('iom@example.org')[0]?.text ?? '';
    expect(text).toContain(why);
    expect(text).toContain('Some of the files of your message were not kept');
    expect(text).not.toMatch(/[\u202a-\u202e]/);
  });

  test('the eleventh', async () => {
    const world = await mailedWorld();
    const files = Array.from({ length: 12 }, (_, number) => ({ name: `${number}.txt`, content: `${number}` }));
    await world.write(wholeProposal, { files });
    expect(await documentsOf(world)).toHaveLength(10);
    expect(world.sentTo('iom@example.org')[0]?.text.match(/takes no more files/g)).toHaveLength(2);
  });

  test('what cannot be opened', async () => {
    const world = await mailedWorld();
    Object.assign(world.desk.reader, { open: async () => undefined });
    await world.write(wholeProposal, { files: [pdf] });
    expect(await documentsOf(world)).toEqual([]);
    expect(world.sentTo('iom@example.org')[0]?.text).toContain('could not be opened');
  });
});

test('nothing that hangs on a mail is opened before its sender is proven', async () => {
  const world = await mailedWorld();
  const opened: number[] = [];
  Object.assign(world.desk.reader, { open: async () => opened.push(1) });
  await world.write(wholeProposal, { files: [pdf], verdicts: { ...proven, dmarc: 'fail' } });
  await world.write(wholeProposal, { files: [pdf], from: 'stranger@elsewhere.example' });
  expect(opened).toEqual([]);
});
