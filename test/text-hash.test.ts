import { createHash } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import type { RegisterEntry } from '#schemas/api.ts';
import type { DecisionView } from '#test/support/decision-view.ts';
import { ApiClient } from './support/api-client.ts';
import { Visitor } from './support/visitor.ts';
import { createWorld, hours, sampleForm, type World } from './support/world.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

const written = {
  title: '  Plan “2027”  <b> ',
  text: '\n  We decide:\r\n\t1.\tcafe\u0301  \r\n\r\n\t2.\t١٢٣ & more \n\n',
};
const followUps = [
  { action: 'Publish <it> & tell', owner: 'ILO', dueAt: '2027-01-15' },
  { action: 'انشروه', owner: 'FAO', dueAt: '2027-02-15' },
];
const asked = '\n\f\n1. ILO, 2027-01-15: Publish <it> & tell\n2. FAO, 2027-02-15: انشروه';
const translations = [{ language: 'ar', title: 'خطة ٢٠٢٧', text: 'نقرر:\r\n١. مقهى' }];

let world: World;
let caseId: string;
beforeEach(async () => {
  world = await createWorld();
  caseId = await world.circulated({ ...sampleForm, ...written, translations, followUps });
});

/** The numbers of paragraphs stand beside the text. */
const textOf = (html: string) =>
  html
    .replace(/<a class="number"[^>]*>\d+<\/a>|<span class="number">\d+<\/span>/g, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** Each text of the page with the hash beside it. */
const shownOn = (page: string) =>
  [
    ...page.matchAll(
      /<div class="text"[^>]*>(.*?)<\/div><p class="soft small">.*?<span class="hash">([0-9a-f]{64})</gs,
    ),
  ].map(([, text = '', hash]) => ({ text: textOf(text), hash }));

it('the hash is that of what the page shows, in every language', async () => {
  const { page } = await (await new Visitor(world).signedInAs('ilo')).get(`/cases/${caseId}`);
  const shown = shownOn(page);
  expect(shown).toHaveLength(2);
  for (const { text, hash } of shown) expect(sha256(text)).toBe(hash);
});

it('the hash is that of what the API answers', async () => {
  const { body } = await new ApiClient(world.services, world.now).ask(`/api/cases/${caseId}`, { as: 'ilo' });
  const { texts } = body as DecisionView;
  expect(texts).toHaveLength(2);
  for (const { title, text, hash, followUps } of texts) {
    expect(sha256(`${title}\n\n${text}${followUps === undefined ? '' : asked}`)).toBe(hash);
  }
  expect(texts.map(({ followUps }) => followUps?.length)).toEqual([2, undefined]);
});

it('the hash is that of the file which the page offers, as sha256sum takes it', async () => {
  const visitor = await (await new Visitor(world).signedInAs('ilo')).get(`/cases/${caseId}`);
  const files = [...visitor.page.matchAll(/href="([^"]+\/versions\/[^"]+)"/g)].map(([, path = '']) => path);
  const hashes = shownOn(visitor.page).map(({ hash }) => hash);
  expect(files).toHaveLength(2);
  for (const [index, file] of files.entries()) {
    await visitor.get(textOf(file));
    expect(visitor.headers.get('content-disposition')).toContain('attachment');
    expect(sha256(visitor.page)).toBe(hashes[index]);
  }
});

it('a file is only for those who may read the case, and only of versions that there are', async () => {
  const stranger = await (await new Visitor(world).signedInAs('rc.ke')).get(`/cases/${caseId}/versions/1.txt`);
  expect(stranger.status).toBe(404);
  const member = await new Visitor(world).signedInAs('ilo');
  for (const path of ['versions/2.txt', 'versions/0.txt', 'versions/1.pdf', 'versions/1.txt?language=fr']) {
    expect((await member.get(`/cases/${caseId}/${path}`)).status).toBe(404);
  }
});

it('in the register the hash is that of the adopted text, on its page, in the answer and in the file', async () => {
  await world.advance(hours(72));
  await world.act(caseId, 'secretariat', 'publish', { choice: 'publish' });
  const { body } = await new ApiClient(world.services, world.now).ask('/api/register');
  const [entry] = (body as { items: RegisterEntry[] }).items;
  expect(entry?.actions).toEqual(followUps);
  expect(sha256(`${entry?.title}\n\n${entry?.text}${asked}`)).toBe(entry?.textHash);
  const visitor = await new Visitor(world).get(`/register/${caseId}`);
  const shown = shownOn(visitor.page);
  expect(shown).toHaveLength(2);
  for (const { text, hash } of shown) expect(sha256(text)).toBe(hash);
  expect(shown[0]?.hash).toBe(entry?.textHash);
  expect(sha256((await visitor.get(`/register/${caseId}/text.txt`)).page)).toBe(entry?.textHash);
});

it('mails say how the hash is taken', () => {
  const mail = world.mails.find(({ to, text }) => to === 'ilo@example.org' && /[0-9a-f]{64}/.test(text));
  expect(mail?.text).toMatch(
    /[0-9a-f]{64}\n {4}Taken over the title, an empty line and the text, with what it asks for/,
  );
});
