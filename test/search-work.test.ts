import { describe, expect, it, vi } from 'vitest';
import type { CaseWithHistory } from '#functions/lib/ports.ts';
import { copyCase } from '#test/support/copied-case.ts';
import { countReads } from '#test/support/counted-reads.ts';
import { reviewedNote, sentinels } from '#test/support/reviewed-note.ts';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld, hours, sampleForm, type World } from '#test/support/world.ts';

const objection = 'The offices of the region were not heard about the archive';
const asked = ['archive', 'nowhere', '"the archive"', '"the moonlit offices of"', 'reg ilo'];

/** So many decisions, to each of which the ILO objects in words of its own. */
async function worldOf(count: number): Promise<World> {
  const world = await createWorld();
  const caseId = await world.circulated(sampleForm);
  await world.act(caseId, 'ilo', 'position', { choice: 'objection', reason: objection });
  await world.advance(hours(2));
  const original = (await world.stores.loadWithHistory(caseId)) as CaseWithHistory;
  for (let number = 1; number < count; number += 1)
    await copyCase(world.stores, original, {
      caseId: `DEC-2025-${String(number).padStart(4, '0')}`,
      openedLater: number,
      words: { [objection]: `${objection} of year ${number}` },
    });
  return world;
}

async function find(world: World, q: string, as = 'auditor') {
  const person = `${as}@example.org`;
  return world.services.searcher.find({ person, at: world.now(), filters: { q }, limit: 5 });
}

/** How often a search looks into a text, and how often it folds one. */
async function workOf(world: World, q: string, as = 'auditor') {
  const looks = [vi.spyOn(String.prototype, 'indexOf'), vi.spyOn(String.prototype, 'includes')];
  const folds = vi.spyOn(String.prototype, 'normalize');
  try {
    await find(world, q, as);
    return { looked: looks.reduce((sum, { mock }) => sum + mock.calls.length, 0), folded: folds.mock.calls.length };
  } finally {
    vi.restoreAllMocks();
  }
}

describe('a search', () => {
  it('looks into as many texts among forty cases as among ten, but for words that stand together, and folds none anew', async () => {
    const [few, many] = [await worldOf(10), await worldOf(40)];
    for (const q of asked) {
      const [{ total: foundAmongFew }, { total: foundAmongMany }] = [await find(few, q), await find(many, q)];
      if (q.includes('archive')) expect([foundAmongFew, foundAmongMany], q).toEqual([10, 40]);
      const [small, large] = [await workOf(few, q), await workOf(many, q)];
      const looked = q === '"the archive"' ? small.looked + 30 : small.looked;
      expect(large, q).toEqual({ looked, folded: small.folded });
    }
  }, 60_000);
});

describe('pages of what the index finds', () => {
  it('read as many cases among sixty cases as among thirty', async () => {
    const [few, many] = [await worldOf(30), await worldOf(60)];
    for (const [as, path] of [
      ['secretariat', '/deliveries'],
      ['ilo', '/positions'],
    ] as const) {
      const [small, large] = [await readsOf(few, as, path), await readsOf(many, as, path)];
      expect(small.rows, path).toBeGreaterThan(1);
      expect(large, path).toEqual(small);
    }
  }, 60_000);
});

async function readsOf(world: World, as: string, path: string) {
  const visitor = await (await new Visitor(world).signedInAs(as)).get(path);
  const reads = await countReads(world.services, () => visitor.get(path));
  expect(visitor.status).toBe(200);
  return reads;
}

describe('words of texts that are not the reader’s', () => {
  it('cost no look more than words that are nowhere', async () => {
    const { world } = await reviewedNote();
    const hidden = sentinels.scoreReason;
    expect((await find(world, hidden)).total).toBeGreaterThan(0);
    const nowhere = hidden.replace('score', 'snore');
    for (const as of ['iom', 'rc.eg'])
      for (const queryOf of [(word: string) => word, (word: string) => `"${word} ${word}"`]) {
        await find(world, queryOf(nowhere), as);
        expect(await workOf(world, queryOf(hidden), as), as).toEqual(await workOf(world, queryOf(nowhere), as));
      }
  });
});
