import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { docxOf, filledDocx } from '#test/support/filled-docx.ts';
import type { MailedFile } from '#test/support/mail-with-files.ts';
import { mailedWorld, wholeProposal } from '#test/support/mailed.ts';
import { sampleFiles } from '#test/support/sample-files.ts';
import { say } from '#words/say.ts';

const answers = {
  Title: 'A working group',
  'Text of the decision': 'The Committee sets up a group.\n\nIt meets in May.',
  'Language of the text': 'English',
  'How members agree': 'silence procedure',
  'How long to circulate': '72 hours',
};
const docx = (given: Readonly<Record<string, string>> = answers) => ({ name: 'form.docx', content: filledDocx(given) });
const letter = ['Dear colleagues,', '', 'please find our proposal attached.', '', 'Best regards'];
const formOf = async (world: Awaited<ReturnType<typeof mailedWorld>>) => {
  const caseId = (await world.shown())[0]?.begins?.caseId ?? '';
  const [event] = await world.stores.history(caseId);
  return (event?.data as { form?: object } | undefined)?.form;
};
const understood = {
  title: 'A working group',
  text: answers['Text of the decision'],
  language: 'en',
  method: 'silence',
  circulateFor: 'PT72H',
};

const about = { procedure: 'decision' };
const label = (language: 'ar' | 'fr' | 'ru' | 'zh', name: string) => say(language, `form.${name}.label`, {}, about);
const linesIn = (language: 'ar' | 'fr' | 'ru' | 'zh', title: string, text: string) =>
  [
    `${label(language, 'title')}: ${title}`,
    `${label(language, 'language')}: English`,
    `${label(language, 'method')}: ${say(language, 'form.method.silence', {}, about)}`,
    `${label(language, 'circulateFor')}: PT72H`,
    '',
    text,
  ].join('\r\n');
describe('a form that hangs on a mail begins a case as its lines would:', () => {
  test('a Word document', async () => {
    const world = await mailedWorld();
    await world.write(letter, { files: [docx()] });
    expect(await formOf(world)).toEqual(understood);
    const [answer] = world.sentTo('iom@example.org');
    expect(answer?.text).toContain('form.docx: Read as the form.');
    // A letter beside it is a letter.
    expect(answer?.text).not.toMatch(/not understood|please find/);
  });

  test('a Word document with lines in place of a table', async () => {
    const world = await mailedWorld();
    const lines = wholeProposal.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('');
    await world.write(letter, { files: [{ name: 'a.docx', content: docxOf(lines) }] });
    expect(await formOf(world)).toMatchObject({ title: 'A working group on migration data', method: 'silence' });
  });

  test.each<[string, 'ar' | 'fr' | 'ru' | 'zh', Buffer, string]>([
    ['UTF-8', 'zh', Buffer.from(linesIn('zh', '移民数据工作组', '文本。')), '移民数据工作组'],
    ['UTF-16 with its mark', 'ar', Buffer.from(`\ufeff${linesIn('ar', 'بيانات', 'نص.')}`, 'utf16le'), 'بيانات'],
    ['windows-1256', 'ar', iconv.encode(linesIn('ar', 'بيانات', 'نص.'), 'windows-1256'), 'بيانات'],
    ['windows-1251', 'ru', iconv.encode(linesIn('ru', 'Данные', 'Текст.'), 'windows-1251'), 'Данные'],
    ['KOI8-R', 'ru', iconv.encode(linesIn('ru', 'Данные', 'Текст.'), 'koi8-r'), 'Данные'],
    [
      'windows-1252',
      'fr',
      iconv.encode(linesIn('fr', 'Données à évaluer, État', 'Texte.'), 'windows-1252'),
      'Données à évaluer, État',
    ],
  ])('plain text in %s, which nothing says', async (_, language, content, title) => {
    const world = await mailedWorld();
    await world.write(letter, { files: [{ name: 'form.txt', content, mediaType: 'text/plain' }] });
    expect((await world.shown())[0]?.begins?.wrong).toBeUndefined();
    expect(await formOf(world)).toMatchObject({ title, method: 'silence', circulateFor: 'PT72H' });
    expect(world.sentTo('iom@example.org')[0]?.html).toContain(`<html lang="${language}"`);
  });

  test('beside other files, which are kept', async () => {
    const world = await mailedWorld();
    const annex: MailedFile = { name: 'Annex.docx', content: sampleFiles['docx']?.[1] ?? '' };
    await world.write(letter, { files: [annex, docx()] });
    expect(await formOf(world)).toMatchObject({
      title: 'A working group',
      documents: [expect.stringMatching(/^doc-/)],
    });
  });
});

describe('what the form and the mail both say', () => {
  const lines = (title: string) => [`Title: ${title}`, 'How long to circulate: 3 days', '', 'Best regards'];
  test('alike is taken once, whatever the words', async () => {
    const world = await mailedWorld();
    await world.write(['Title: A working group', 'How long to circulate: PT72H', '', 'Best regards'], {
      files: [docx()],
    });
    expect(await formOf(world)).toEqual(understood);
    expect(world.sentTo('iom@example.org')[0]?.text).toContain('Best regards');
  });

  test('and not alike is asked for, and neither is taken', async () => {
    const world = await mailedWorld();
    await world.write(lines('Another title'), { files: [docx()] });
    expect((await world.shown())[0]?.begins?.wrong).toEqual(['title', 'circulateFor']);
    expect(world.sentTo('iom@example.org')[0]?.text).toMatch(/missing or wrong\n=+\n+Title:\s+It stands there twice/);
  });
});

test('a form that answers for a draft completes it', async () => {
  const world = await mailedWorld();
  const { Title: title, ...rest } = answers;
  await world.write([`Title: ${title}`, 'How members agree: silence procedure'], {});
  const to = world.sentTo('iom@example.org')[0]?.replyTo ?? '';
  await world.write(['Here it is.'], { to, files: [docx(rest)], headers: ['In-Reply-To: <a@x>'] });
  expect(await formOf(world)).toEqual(understood);
});

test('a second form for a draft is another answer, though the letter and its missing name are the same', async () => {
  const world = await mailedWorld();
  const { Title: title, ...rest } = answers;
  await world.write([`Title: ${title}`, 'How members agree: silence procedure'], {});
  const to = world.sentTo('iom@example.org')[0]?.replyTo ?? '';
  const { 'Text of the decision': text, ...lacking } = rest;
  for (const form of [docx(lacking), docx({ ...lacking, 'Text of the decision': text })])
    await world.write(['Here it is.'], { to, files: [form] });
  expect(await formOf(world)).toEqual(understood);
});

test.each<[string, Buffer]>([
  [
    'an annex that says something of a title',
    docxOf(
      '<w:p><w:r><w:t>Title: Terms of reference</w:t></w:r></w:p><w:p><w:r><w:t>Words</w:t></w:r></w:p>'.replace(
        '<w:p>',
        '<w:p><w:r><w:t>Draft</w:t></w:r></w:p><w:p>',
      ),
    ),
  ],
  ['a document that cannot be read', docxOf('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')],
])('is kept and not read as a form: %s', async (_, content) => {
  const world = await mailedWorld();
  await world.write(wholeProposal, { files: [{ name: 'a.docx', content }] });
  expect(await formOf(world)).toMatchObject({
    title: 'A working group on migration data',
    documents: [expect.anything()],
  });
});

test('a form that cannot be read is named in the answer, with what can be', async () => {
  const world = await mailedWorld();
  const content = docxOf('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>');
  expect(await world.write(letter, { files: [{ name: 'form.docx', content }] })).toEqual({ kept: 'passed-on' });
  expect(world.sentTo('iom@example.org')[0]?.text).toMatch(/form\.docx:\s+Not read as the form\..*Word document/);
});
