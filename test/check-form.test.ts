import { beforeEach, describe, expect, it } from 'vitest';
import { ApiClient } from '#test/support/api-client.ts';
import { noteForm } from '#test/support/concept-note-case.ts';
import { everythingStored } from '#test/support/open-task.ts';
import { createWorld, sampleForm, type World } from '#test/support/world.ts';

type Answer = {
  issues: { field: string; code: string; message: string }[];
  checks: { criterion: string; label: string; is: string; note: string }[];
};

let world: World;
let api: ApiClient;
beforeEach(async () => {
  world = await createWorld();
  api = new ApiClient(world.services, world.now);
});

const look = async (body: object, as = 'iom', headers: Record<string, string> = {}) =>
  api.ask('/api/cases/check', { method: 'POST', body, as, headers });
const found = async (...asked: Parameters<typeof look>) => (await look(...asked)).body as Answer;

describe('a form that is looked at before it is sent', () => {
  it.each([
    ['an incomplete note', 'concept-note', { title: 'Only a title' }],
    ['a note whose budgets do not add up', 'concept-note', { ...noteForm, total: '1.00' }],
    [
      'a note with an entity that the Network does not have',
      'concept-note',
      {
        ...noteForm,
        entities: [{ party: 'NOBODY', lead: true, budget: noteForm.total }],
      },
    ],
    [
      'a note with a document that is not there',
      'concept-note',
      {
        ...noteForm,
        documents: [`doc-${'0'.repeat(32)}`],
      },
    ],
    ['a proposal with too short a period', 'decision', { ...sampleForm, circulateFor: 'PT1H' }],
    ['a proposal with a field that there is not', 'decision', { ...sampleForm, extra: 1 }],
  ])('is refused nothing else than when it is sent: %s', async (_, procedure, form) => {
    const { issues } = await found({ procedure, form });
    const sent = await api.ask('/api/cases', { method: 'POST', body: { procedure, form }, as: 'iom' });
    expect([sent.status, issues]).toEqual([400, (sent.body as { errors: unknown }).errors]);
  });

  it('keeps nothing, and takes no number', async () => {
    const { issues, checks } = await found({ procedure: 'concept-note', form: noteForm });
    expect(issues).toEqual([]);
    expect(checks.find(({ criterion }) => criterion === 'C5')).toMatchObject({
      is: 'missing',
      label: 'Whole of government: more than one line entity, or local government',
      note: 'Name more than one ministry, or a local authority.',
    });
    await world.settle();
    expect(world.mails).toEqual([]);
    expect(await everythingStored(world)).toEqual(await everythingStored(await createWorld()));
    expect(await world.submit(noteForm, 'iom', 'concept-note')).toBe('CN-2026-0001');
  });

  it('speaks to its reader in their language, of countries by name', async () => {
    const form = { countries: ['EG', 'DE'] };
    const { checks } = await found({ procedure: 'concept-note', form }, 'iom', { 'accept-language': 'ar' });
    const notes = checks.map(({ note }) => note).join(' ');
    expect(notes).toContain('ألمانيا');
    expect(notes).not.toMatch(/\bDE\b|مصر/);
  });

  it('of a procedure without criteria has none', async () => {
    expect(await found({ procedure: 'decision', form: sampleForm })).toEqual({ issues: [], checks: [] });
  });

  it('is not looked at for whoever may not begin such a case, or of a procedure that there is not', async () => {
    expect((await look({ procedure: 'concept-note', form: {} }, 'auditor')).status).toBe(403);
    expect((await look({ procedure: 'constructor', form: {} })).status).toBe(404);
    expect((await look({ procedure: 'concept-note', form: {}, draft: true })).status).toBe(400);
  });
});
