import { beforeAll, describe, expect, it } from 'vitest';
import type { EventView } from '#schemas/api.ts';
import type { SearchPage } from '#schemas/search.ts';
import type { ApiClient } from '#test/support/api-client.ts';
import { reviewedNote, sentinels } from '#test/support/reviewed-note.ts';
import { apiOf } from '#test/support/who-asks.ts';
import { hours, sampleForm, type World } from '#test/support/world.ts';

const objection = 'Über die Überprüfung der Daten: ÇA NE VA PAS';
const people = [
  ...['iom', 'iom.alternate', 'iom.principal', 'ilo', 'ilo.principal', 'who', 'unicef', 'unodc', 'fao', 'undp'],
  ...['coordinator', 'secretariat', 'fmu', 'sg-office', 'auditor', 'rc.eg', 'rc.ke', 'rc.np', 'sc.donor'],
];

let world: World;
let api: ApiClient;
let noteId: string;
let decisionId: string;

beforeAll(async () => {
  ({ world, caseId: noteId } = await reviewedNote());
  api = apiOf(world);
  decisionId = await world.circulated({ ...sampleForm, title: 'إنشاء فريقٍ عامل', language: 'ar', text: 'مُقـــتَرح' });
  await world.act(decisionId, 'ilo', 'position', { choice: 'objection', reason: objection });
  await world.circulated({
    ...sampleForm,
    title: '关于移民数据的工作组',
    language: 'zh',
    text: '建立移民数据工作组。',
  });
  await world.submit(sampleForm, 'ilo', 'decision');
  await world.advance(hours(2));
});

const find = async (as: string, query: Record<string, string> = {}): Promise<SearchPage> => {
  const { status, body } = await api.ask(`/api/search?${new URLSearchParams(query)}`, { as });
  expect(status, JSON.stringify(body)).toBe(200);
  return body as SearchPage;
};

/** All hits, walked through page by page. */
async function findAll(as: string, query: Record<string, string> = {}) {
  const items: SearchPage['items'] = [];
  let page = await find(as, query);
  const { total } = page;
  items.push(...page.items);
  while (page.cursor !== null) {
    page = await find(as, { ...query, cursor: page.cursor });
    expect(page.total).toBe(total);
    items.push(...page.items);
  }
  return { items, total };
}

const found = async (as: string, query: Record<string, string>): Promise<string[]> =>
  (await findAll(as, query)).items.map(({ caseId, type }) => `${caseId} ${type}`);

describe('what somebody finds', () => {
  it.each(people)('is what the cases give them, as many as are counted: %s', async (who) => {
    const { items, total } = await findAll(who);
    expect(items).toHaveLength(total);
    const hits = items.map(({ caseId, seq }) => `${caseId} ${seq}`);
    const theirs: string[] = [];
    for (const id of ['DEC-2026-0001', 'DEC-2026-0002', 'DEC-2026-0003', noteId]) {
      const { status, body } = await api.ask(`/api/cases/${id}/events`, { as: who });
      if (status === 200) for (const { seq } of body as EventView[]) theirs.push(`${id} ${seq}`);
    }
    expect(hits.toSorted()).toEqual(theirs.toSorted());
    expect(new Set(hits).size).toBe(total);
    expect(items.map(({ at }) => at)).toEqual(
      items
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
  });

  it('is not by words, people or kinds that are not theirs, nor counted', async () => {
    const asked = [
      { q: sentinels.scoreReason },
      { q: sentinels.conflictReason },
      { type: 'review-given' },
      { person: 'who@example.org', procedure: 'concept-note' },
      { q: 'unicef', procedure: 'concept-note', type: 'no-conflict-declared' },
    ];
    for (const query of asked) {
      expect((await find('auditor', query)).total, JSON.stringify(query)).toBeGreaterThan(0);
      expect(await find('iom', query), JSON.stringify(query)).toEqual({ items: [], cursor: null, total: 0 });
      expect(await find('rc.eg', query), JSON.stringify(query)).toEqual({ items: [], cursor: null, total: 0 });
    }
    expect(await found('unodc', {})).not.toContainEqual(expect.stringContaining('review-given'));
    expect((await find('fao', { q: sentinels.title })).total).toBe(0);
  });

  it('is there as soon as it is committed, and for nobody else', async () => {
    const caseId = await world.submit({ ...sampleForm, title: 'Freshly written' }, 'ilo', 'decision');
    expect(await found('auditor', { q: 'freshly' })).toContain(`${caseId} case-submitted`);
    expect(await find('fmu', { q: 'freshly' })).toMatchObject({ total: 0 });
    await world.act(caseId, 'secretariat', 'screen', { choice: 'return', reason: 'Zwölf Boxkämpfer' });
    expect(await found('ilo', { q: 'zwolf' })).toEqual([`${caseId} case-returned`]);
  });
});

describe('words', () => {
  it.each([
    ['uber', 'position-stated'],
    ['UEBERPRUEFUNG', undefined],
    ['Überprüfung', 'position-stated'],
    ['uberpruf', 'position-stated'],
    ['prufung', undefined],
    ['"der daten"', 'position-stated'],
    ['"daten der"', undefined],
    ['daten der', 'position-stated'],
    ['ça', 'position-stated'],
    ['مقترح', 'case-submitted'],
    ['مُقْتَرَح', 'case-submitted'],
    ['انشاء', 'case-submitted'],
    ['数据', 'case-submitted'],
    ['移民数据', 'case-submitted'],
    ['ＤＥＣ-2026-0001', 'position-stated'],
  ])('%s', async (q, type) => {
    const types = (await findAll('auditor', { q })).items.map((item) => item.type);
    if (type === undefined) expect(types).toEqual([]);
    else expect(types).toContain(type);
  });

  it('are shown where they stand', async () => {
    const { items } = await find('auditor', { q: 'uberprufung' });
    expect(items.map(({ snippet }) => snippet)).toEqual([objection]);
  });

  it('are people and parties as well', async () => {
    expect(await found('auditor', { q: 'ILO', type: 'position-stated' })).toEqual([`${decisionId} position-stated`]);
    expect(await found('auditor', { person: 'ILO@example.org', type: 'position-stated' })).toHaveLength(1);
    expect(await found('auditor', { party: 'ilo', type: 'position-stated' })).toHaveLength(1);
    expect(await found('auditor', { q: 'iom@example.org', type: 'position-stated' })).toEqual([]);
  });
});

describe('filters', () => {
  it('narrow by state, role, procedure and days', async () => {
    expect(new Set(await found('auditor', { procedure: 'concept-note' }))).toContain(`${noteId} review-given`);
    expect(await found('auditor', { role: 'focal-point', type: 'position-stated' })).toHaveLength(1);
    expect((await find('auditor', { state: 'technical-review' })).total).toBe(
      (await find('auditor', { procedure: 'concept-note' })).total,
    );
    const today = world.now().slice(0, 10);
    expect((await find('auditor', { from: today, procedure: 'concept-note' })).total).toBe(0);
    expect((await find('auditor', { to: '2026-03-02' })).total).toBeGreaterThan(0);
    expect((await find('auditor', { outcome: 'adopted' })).total).toBe(0);
    expect(await find('auditor', { q: '', type: '', from: '' })).toEqual(await find('auditor'));
  });

  it.each([
    ['colour=red', 'colour', 'unknown-parameter'],
    ['type=no-such-kind', 'type', 'not-a-choice'],
    ['state=no-such-state', 'state', 'not-a-choice'],
    ['procedure=toString', 'procedure', 'not-a-choice'],
    ['role=king', 'role', 'not-a-choice'],
    ['outcome=won', 'outcome', 'not-a-choice'],
    ['from=yesterday', 'from', 'not-a-date'],
    ['from=2026-02-30', 'from', 'not-a-date'],
    ['from=2026-03-02&to=2026-03-01', 'to', 'ends-before-start'],
    ['person=somebody', 'person', 'not-an-email'],
    ['party=%21', 'party', 'invalid'],
    ['q=a&q=b', 'q', 'invalid'],
    ['cursor=made-up', 'cursor', 'bad-cursor'],
  ])('%s is refused', async (query, field, code) => {
    const { status, body } = await api.ask(`/api/search?${query}`, { as: 'auditor' });
    expect(status).toBe(400);
    expect((body as { errors: object[] }).errors).toEqual([expect.objectContaining({ field, code })]);
  });

  it('refuse the cursor of another search and of somebody else', async () => {
    const { cursor } = await find('auditor');
    expect((await api.ask(`/api/search?cursor=${cursor}`, { as: 'secretariat' })).status).toBe(400);
    expect((await api.ask(`/api/search?q=a&cursor=${cursor}`, { as: 'auditor' })).status).toBe(400);
  });
});
