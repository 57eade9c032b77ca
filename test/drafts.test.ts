import { beforeEach, describe, expect, it } from 'vitest';
import { keptDays, mostAuthors, mostDrafts } from '#functions/lib/drafts/limits.ts';
import type { Draft, DraftSummary } from '#schemas/draft.ts';
import { ApiClient } from './support/api-client.ts';
import { noteForm } from './support/concept-note-case.ts';
import { expectProblem, refused } from './support/expect-problem.ts';
import { everythingStored } from './support/open-task.ts';
import { sentDocument } from './support/sent-document.ts';
import { createWorld, hours, sampleForm, type World } from './support/world.ts';

let world: World;
let api: ApiClient;
beforeEach(async () => {
  world = await createWorld();
  api = new ApiClient(world.services, world.now);
});

const begin = (form: object = { title: 'Begun' }, as = 'iom', headers = {}, procedure = 'concept-note') =>
  api.post('/api/drafts', as, { procedure, form }, headers);
const begun = async (...asked: Parameters<typeof begin>): Promise<Draft> => (await begin(...asked)).body as Draft;
const at = (draftId: string, path = '') => `/api/drafts/${draftId}${path}`;
const save = (draftId: string, version: number, form: object, as = 'iom', headers = {}) =>
  api.post(at(draftId), as, { version, form }, headers);
const read = async (draftId: string, as = 'iom') => (await api.ask(at(draftId), { as })).body as Draft;
const share = (draftId: string, email: string, as = 'iom', headers = {}) =>
  api.post(at(draftId, '/share'), as, { email }, headers);
const submit = (draftId: string, version: number, as = 'iom', headers = {}) =>
  api.post(at(draftId, '/submit'), as, { version }, headers);
const mine = async (as = 'iom') => ((await api.ask('/api/drafts', { as })).body as { items: DraftSummary[] }).items;
const days = (count: number) => hours(24 * count);

describe('a draft', () => {
  it('keeps whatever answers there are, of any procedure, and says which would be refused', async () => {
    const wrong = { title: '', months: 'many', countries: 'EG', made: { up: [1] } };
    const { draftId, ...draft } = await begun(wrong);
    expect(draft).toMatchObject({ form: wrong, owner: 'iom@example.org', authors: ['iom@example.org'], version: 1 });
    await begin({ ...sampleForm }, 'iom', {}, 'decision');
    const [first, second] = await mine();
    expect([first, second].map((each) => each?.procedure).toSorted()).toEqual(['concept-note', 'decision']);
    const byProcedure = Object.fromEntries((await mine()).map((each) => [each.procedure, each]));
    expect(byProcedure['decision']).toMatchObject({ title: sampleForm.title, wrong: [] });
    expect(byProcedure['concept-note']?.title).toBeNull();
    expect(byProcedure['concept-note']?.wrong).toEqual(
      expect.arrayContaining(['title', 'months', 'countries', 'made']),
    );
    expect(await read(draftId)).toMatchObject({ form: wrong, version: 1 });
  });

  it('is begun once under one key, by whoever may begin such a case', async () => {
    const key = { 'idempotency-key': 'once' };
    const first = await begun({ title: 'A' }, 'iom', key);
    expect(await begun({ title: 'A' }, 'iom', key)).toEqual(first);
    expect((await begun({ title: 'A' }, 'ilo', key)).draftId).not.toBe(first.draftId);
    expect((await begin({ title: 'B' }, 'iom', key)).status).toBe(422);
    expect((await begin({}, 'auditor')).status).toBe(403);
    expect((await begin({}, 'iom', {}, 'constructor')).status).toBe(404);
    expect(await mine()).toHaveLength(1);
  });

  it('is not written over by whoever has not seen what stands there', async () => {
    const { draftId } = await begun();
    await share(draftId, 'ILO@example.org');
    expect((await save(draftId, 1, { title: 'By ILO' }, 'ilo')).body).toMatchObject({ version: 2 });
    await expectProblem((language) => save(draftId, 1, { title: 'By IOM' }, 'iom', language), {
      status: 409,
      code: 'stale-draft',
    });
    expect(await read(draftId)).toMatchObject({ form: { title: 'By ILO' }, version: 2, updatedBy: 'ilo@example.org' });
    await expectProblem((language) => submit(draftId, 1, 'iom', language), { status: 409, code: 'stale-draft' });
  });

  it('saved by many at once is saved by one of them; the same answers sent again are taken as they are', async () => {
    const { draftId } = await begun();
    const answers = await Promise.all([1, 2, 3, 4].map((number) => save(draftId, 1, { number })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409]);
    const { form, version } = await read(draftId);
    expect([version, (await save(draftId, 1, form)).status, (await read(draftId)).version]).toEqual([2, 200, 2]);
  });

  it('is open to its authors alone; for others it is as one that does not exist', async () => {
    const { draftId } = await begun();
    await share(draftId, 'fao@example.org');
    const nowhere = `draft-${'0'.repeat(32)}`;
    const calls = [
      (id: string, as: string) => api.ask(at(id), { as }),
      (id: string, as: string) => save(id, 1, { title: 'Taken' }, as),
      (id: string, as: string) => submit(id, 1, as),
      (id: string, as: string) => share(id, `${as}@example.org`, as),
      (id: string, as: string) => api.post(at(id, '/unshare'), as, { email: 'iom@example.org' }),
      (id: string, as: string) => api.post(at(id, '/delete'), as, undefined),
    ];
    const before = await read(draftId);
    for (const call of calls)
      for (const stranger of ['iom.alternate', 'ilo', 'secretariat', 'auditor']) {
        const [theirs, none] = [await call(draftId, stranger), await call(nowhere, stranger)];
        expect([theirs.status, theirs.body]).toEqual([404, none.body]);
      }
    expect(await read(draftId)).toEqual(before);
    expect(await mine('ilo')).toEqual([]);
    expect(await mine('fao')).toHaveLength(1);
  });

  it('is shared with people whom the Network knows, and left again', async () => {
    const { draftId } = await begun();
    await expectProblem(
      (language) => share(draftId, 'stranger@example.org', 'iom', language),
      refused([['email', 'no-such-person']]),
    );
    await share(draftId, 'ilo@example.org');
    await share(draftId, 'ilo@example.org', 'ilo');
    expect((await read(draftId, 'ilo')).authors).toEqual(['iom@example.org', 'ilo@example.org']);
    const take = (email: string, as: string) => api.post(at(draftId, '/unshare'), as, { email });
    expect((await take('iom@example.org', 'ilo')).status).toBe(403);
    expect((await take('iom@example.org', 'iom')).status).toBe(403);
    expect((await api.post(at(draftId, '/delete'), 'ilo', undefined)).status).toBe(403);
    expect((await take('ilo@example.org', 'ilo')).status).toBe(200);
    expect((await api.ask(at(draftId), { as: 'ilo' })).status).toBe(404);
    expect((await api.post(at(draftId, '/delete'), 'iom', undefined)).status).toBe(200);
    expect(await mine()).toEqual([]);
  });

  it('that is shared is told of in a mail, once, with its address and nothing of what it says', async () => {
    const { draftId } = await begun({ title: 'Not for mails' });
    for (const email of ['unhcr@example.org', 'unhcr@example.org', 'iom@example.org']) await share(draftId, email);
    await world.settle();
    expect(world.mails.map(({ to }) => to)).toEqual(['unhcr@example.org']);
    const { text = '', html = '', subject = '' } = world.mails[0] ?? {};
    expect([text.includes(`/drafts/${draftId}`), html.includes('dir="rtl"')]).toEqual([true, true]);
    expect(text + html + subject).not.toContain('Not for mails');
  });

  it('is one of so many for each person, and shared by so many', async () => {
    for (let number = 0; number < mostDrafts; number += 1) await begin({}, 'iom');
    await expectProblem((language) => begin({}, 'iom', language), { status: 409, code: 'too-many-drafts' });
    const { draftId } = await begun({}, 'ilo');
    expect((await share(draftId, 'iom@example.org', 'ilo')).body).toMatchObject({
      errors: [{ field: 'email', code: 'they-have-too-many-drafts' }],
    });
    const others = ['desa', 'ohchr', 'undp', 'unhcr', 'unicef', 'unodc', 'who', 'fao', 'coordinator', 'secretariat'];
    const answers = [];
    for (const other of others) answers.push((await share(draftId, `${other}@example.org`, 'ilo')).status);
    expect(answers).toEqual(others.map((_, index) => (index + 2 <= mostAuthors ? 200 : 400)));
  });

  it('is deleted some time after it was last saved', async () => {
    const { draftId, deletedAt } = await begun();
    expect(Date.parse(deletedAt) - Date.parse(world.now())).toBe(days(keptDays));
    await world.advance(days(keptDays - 1));
    await save(draftId, 1, { title: 'Saved' });
    await world.advance(days(keptDays - 1));
    expect((await read(draftId)).version).toBe(2);
    await world.advance(days(1));
    expect([(await api.ask(at(draftId), { as: 'iom' })).status, await mine()]).toEqual([404, []]);
  });

  it('is not larger than can be kept', async () => {
    const text = 'ض'.repeat(160_000);
    await expectProblem((language) => begin({ text }, 'iom', language), refused([['form', 'draft-too-long']]));
    const { draftId } = await begun();
    await expectProblem(
      (language) => save(draftId, 1, { text }, 'iom', language),
      refused([['form', 'draft-too-long']]),
    );
    expect((await save(draftId, 1, { text: 'ض'.repeat(140_000) })).status).toBe(200);
  });
});

describe('a draft that is handed in', () => {
  it('is one case, whoever of its authors hands it in and however often at once', async () => {
    const { draftId } = await begun(noteForm);
    await share(draftId, 'ilo@example.org');
    const answers = await Promise.all(['iom', 'ilo', 'iom', 'ilo'].map((as) => submit(draftId, 1, as)));
    const ids = new Set(answers.map(({ body }) => (body as { caseId: string }).caseId));
    expect([answers.map(({ status }) => status), ids.size]).toEqual([[201, 201, 201, 201], 1]);
    await world.settle();
    const [caseId = ''] = ids;
    const { items } = (await api.ask('/api/cases', { as: 'secretariat' })).body as { items: { caseId: string }[] };
    expect(items.map((each) => each.caseId)).toEqual([caseId]);
    expect((await world.history(caseId))[0]?.data).toMatchObject({ form: noteForm });
    expect(await read(draftId, 'ilo')).toMatchObject({ caseId, form: {} });
    expect([await mine(), await mine('ilo')]).toEqual([[], []]);
    expect((await submit(draftId, 7)).body).toEqual({ caseId });
    await expectProblem((language) => save(draftId, 1, {}, 'iom', language), { status: 409, code: 'draft-handed-in' });
  });

  it('and refused stays what it was, and takes no number', async () => {
    const { draftId } = await begun({ ...noteForm, total: '1.00' });
    const stored = await everythingStored(world);
    const { status, body } = await submit(draftId, 1);
    const sent = await api.post('/api/cases', 'iom', {
      procedure: 'concept-note',
      form: { ...noteForm, total: '1.00' },
    });
    expect([status, body]).toEqual([sent.status, sent.body]);
    expect([await everythingStored(world), (await read(draftId)).caseId]).toEqual([stored, null]);
    await save(draftId, 1, noteForm);
    expect((await submit(draftId, 2)).body).toEqual({ caseId: 'CN-2026-0001' });
  });

  it('by an author who may not begin such a case is refused', async () => {
    const { draftId } = await begun(noteForm);
    await share(draftId, 'auditor@example.org');
    expect((await submit(draftId, 1, 'auditor')).status).toBe(403);
  });

  it('takes along what any of its authors uploaded, and nobody else', async () => {
    const [ofIlo, ofFao] = [await sentDocument(world, 'ilo'), await sentDocument(world, 'fao')];
    const { draftId } = await begun({ ...noteForm, documents: [ofIlo, ofFao] });
    await share(draftId, 'ilo@example.org');
    expect((await submit(draftId, 1)).body).toMatchObject({
      errors: [{ field: 'form.documents.1', code: 'no-such-document' }],
    });
    await save(draftId, 1, { ...noteForm, documents: [ofIlo] });
    expect((await submit(draftId, 2)).status).toBe(201);
  });
});
