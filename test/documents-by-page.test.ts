import { beforeEach, expect, it } from 'vitest';
import { sampleFiles } from './support/sample-files.ts';
import { Visitor } from './support/visitor.ts';
import { createWorld, sampleForm, type World } from './support/world.ts';

let world: World;
let visitor: Visitor;
beforeEach(async () => {
  world = await createWorld();
  visitor = await new Visitor(world).signedInAs('iom');
  await visitor.get('/proposals/new');
});

const [, pdf] = sampleFiles['pdf'] as readonly [string, Buffer];
const form = { ...sampleForm, title: 'With annexes' };
const idIn = (page: string): string | undefined =>
  /name="documents" value="(doc-[0-9a-f]{32})" checked/.exec(page)?.[1];

it('a file goes with a proposal without any script, under its name, and what was typed stays', async () => {
  await visitor.postFiles('/proposals', { ...form, do: 'attach-documents' }, { 'مرفق <1>.pdf': pdf });
  expect(visitor.status).toBe(200);
  expect(visitor.page).toContain('مرفق &lt;1&gt;.pdf');
  expect(visitor.page).toContain('With annexes');
  const documents = idIn(visitor.page) ?? '';
  const named = { [`document-name.${documents}`]: 'مرفق <1>.pdf' };
  await visitor.post('/proposals', { ...form, documents, ...named, file: '', key: 'once', do: 'submit' });
  expect([visitor.status, visitor.location]).toEqual([303, expect.stringContaining('/cases/DEC-2026-0001')]);
  await visitor.get('/cases/DEC-2026-0001');
  expect(visitor.page).toContain(`href="/api/documents/${documents}"`);
  expect(visitor.page).toContain('مرفق &lt;1&gt;.pdf');
});

it.each([
  ['program.exe', Buffer.from('MZ'), 'must end as files of this type do'],
  ['page.pdf', Buffer.from('<html>'), 'is not of the type'],
  ['empty.pdf', Buffer.alloc(0), 'at least'],
])('%s is refused beside the field, in words, and what was typed stays', async (name, content, words) => {
  await visitor.postFiles('/proposals', { ...form, do: 'attach-documents' }, { [name]: content });
  expect([visitor.status, idIn(visitor.page)]).toEqual([400, undefined]);
  expect(visitor.page).toContain(words);
  expect(visitor.page).toContain('With annexes');
});

it('a form of another site attaches nothing', async () => {
  await visitor.postFiles('/proposals', { ...form, do: 'attach-documents' }, { 'a.pdf': pdf }, 'forged');
  expect(visitor.status).toBe(403);
});

it('more than a function takes is refused before it is read', async () => {
  await visitor.postFiles('/proposals', { ...form, do: 'attach-documents' }, { 'a.txt': Buffer.alloc(4_600_000, 'x') });
  expect(visitor.status).toBe(413);
});
