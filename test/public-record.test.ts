import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { countMany } from '#functions/lib/rate-limit.ts';
import { ApiClient } from './support/api-client.ts';
import { announced, sampleFiles } from './support/sample-files.ts';
import { Visitor } from './support/visitor.ts';
import { createWorld, hours, sampleForm, type World } from './support/world.ts';

const [mediaType, pdf] = sampleFiles['pdf'] as readonly [string, Buffer];
const annex = announced('Annex 1.pdf', mediaType, pdf);
const arabic = { language: 'ar', title: 'أطلس', text: 'نقرر.' };
const secret = 'Words that are nobody else’s';

let world: World;
let api: ApiClient;
/** A case for each setting, adopted in a second round after an objection; the document that came with all of them. */
const cases: Record<string, string> = {};
let documentId: string;

const set = (choice: string, value: string) =>
  api.post('/api/settings/executive-committee', 'secretariat', { choice, [choice]: value, reason: 'Known to all.' });

async function adoptedUnder(publicReads: string): Promise<string> {
  if (publicReads !== 'outcome') await set('publicReads', publicReads);
  if (publicReads === 'positions') await set('publicDocuments', 'yes');
  await world.advance(hours(1));
  const caseId = await world.circulated({
    ...sampleForm,
    title: 'The atlas',
    translations: [arabic],
    followUps: [{ action: 'Publish it', owner: 'ILO', dueAt: '2027-01-15' }],
    documents: [documentId],
  });
  await world.act(caseId, 'ilo', 'position', { choice: 'objection', reason: secret });
  await world.act(caseId, 'ilo', 'lift', { choice: 'lift', reason: secret });
  await world.advance(hours(96));
  await world.act(caseId, 'secretariat', 'publish', { choice: 'publish', reason: secret });
  return caseId;
}

beforeAll(async () => {
  world = await createWorld();
  api = new ApiClient(world.services, world.now);
  const { body } = await api.post('/api/documents', 'iom', annex);
  documentId = (body as { documentId: string }).documentId;
  await world.stores.documents.upload({ ...annex, documentId }, pdf);
  for (const publicReads of ['outcome', 'course', 'positions']) cases[publicReads] = await adoptedUnder(publicReads);
});

const entryOf = async (publicReads: string, language = 'en') =>
  (await new Visitor(world).speaking(language).get(`/register/${cases[publicReads]}`)).page;
const picture = 'class="picture"';

describe('an outcome of the register', () => {
  it('is read however often the register was searched from there', async () => {
    const limit = { name: 'register-searches', most: 2000, perSeconds: 3600 };
    await countMany(world.services.counters, limit, { subject: 'unknown', now: world.now() }, 2000);
    const visitor = new Visitor(world);
    expect((await visitor.get('/register?q=atlas')).status).toBe(429);
    expect((await visitor.get(`/register/${cases['outcome']}`)).status).toBe(200);
  });

  it('says nothing of who said what, nor of when, unless the body has opened it; and never why', async () => {
    const shown = Object.fromEntries(
      await Promise.all(Object.keys(cases).map(async (each) => [each, await entryOf(each)] as const)),
    );
    for (const page of Object.values(shown)) {
      expect(page).not.toContain(secret);
      expect(page).not.toContain('@example.org');
      expect(page).toContain('Version 1 was adopted.');
    }
    expect(shown['outcome']).not.toContain('There was no consensus');
    expect(shown['course']).toContain('There was no consensus on version 1.');
    expect([shown['outcome'], shown['course']].join()).not.toContain(picture);
    expect(shown['positions']).toMatch(/class="picture"[\s\S]*No objection/);
  });

  it('was opened for nothing that had begun before', async () => {
    await set('publicReads', 'positions');
    expect(await entryOf('outcome')).not.toContain(picture);
    expect(await entryOf('course')).not.toContain(picture);
  });

  it('has each event under its number for good', async () => {
    const history = await world.history(cases['course'] ?? '');
    const { seq } = history.find(({ type }) => type === 'decision-adopted') ?? { seq: 0 };
    for (const each of ['outcome', 'course']) expect(await entryOf(each)).toMatch(/<li id="event-\d+">/);
    expect(await entryOf('course')).toMatch(
      new RegExp(`<li id="event-${seq}"><p>Version 1 was adopted.*href="#event-${seq}"`),
    );
    const stated = history.find(({ type }) => type === 'position-stated')?.seq;
    expect(await entryOf('course')).not.toContain(`event-${stated}"`);
  });

  it('gives documents where the body has opened them, and to nobody else not a hint of them', async () => {
    const visitor = new Visitor(world);
    const path = (publicReads: string) => `/register/${cases[publicReads]}/documents/${documentId}`;
    const given = await visitor.get(path('positions'));
    expect([given.status, given.headers.get('content-disposition')]).toEqual([
      200,
      'attachment; filename="Annex 1.pdf"',
    ]);
    for (const publicReads of ['outcome', 'course']) {
      expect((await visitor.get(path(publicReads))).status).toBe(404);
      expect(await entryOf(publicReads)).not.toContain('Annex 1.pdf');
    }
    expect((await visitor.get(path('positions').replace(/.$/, (end) => (end === '0' ? '1' : '0')))).status).toBe(404);
  });

  it('says what happens next', async () => {
    expect(await entryOf('outcome')).toContain(
      'One action is still to be done; the next one is due on 15 January 2027.',
    );
  });
});

describe('the language versions of an outcome', () => {
  it('are each shown with what it is and its own hash, the reader’s first', async () => {
    const path = `/register/${cases['outcome']}/text.txt`;
    const english = await entryOf('outcome');
    const asArabic = await entryOf('outcome', 'ar');
    expect(english).toMatch(
      /This is the text as it was decided on\.[\s\S]*This language version was attached to the text/,
    );
    expect(asArabic).toMatch(/هذه صيغة لغوية أُرفقت[\s\S]*هذا هو النص الذي اتُّخذ القرار بشأنه/);
    for (const [file, begins, first] of [
      [path, 'The atlas', english],
      [`${path}?language=ar`, 'أطلس', asArabic],
    ] as const) {
      const { page: content, headers } = await new Visitor(world).get(file);
      const hash = createHash('sha256').update(content).digest('hex');
      expect(content.startsWith(begins)).toBe(true);
      expect(headers.get('content-disposition')).toMatch(/DEC-2026-0001-adopted(-ar)?\.txt/);
      for (const page of [english, asArabic]) expect(page).toContain(`<span class="hash">${hash}</span>`);
      // What is to be checked is what the reader has before them.
      expect(first).toContain(`<code class="hash">${hash}</code>`);
    }
  });

  it('are those that there are', async () => {
    const visitor = new Visitor(world);
    const path = `/register/${cases['outcome']}/text.txt`;
    expect((await visitor.get(`${path}?language=fr`)).status).toBe(404);
    expect((await visitor.get(`${path}?version=1`)).status).toBe(400);
  });
});
