import { beforeEach, describe, expect, it } from 'vitest';
import { handedIn } from '#functions/lib/drafts/handed-in.ts';
import type { DraftStore, StoredDraft } from '#functions/lib/drafts/ports.ts';
import { VersionConflictError } from '#functions/lib/errors.ts';
import type { CaseStore } from '#functions/lib/ports.ts';
import type { Draft } from '#schemas/draft.ts';
import { at, caseIdOf, commitTo, stateWith } from './stored-samples.ts';

const draftOf = (number: number, more: Partial<Draft> = {}): Draft => ({
  draftId: `draft-${String(number).padStart(32, '0')}`,
  procedure: 'decision',
  form: { title: 'مسودة "one"', rows: [{ a: 1 }, {}], blank: '' },
  owner: 'iom@example.org',
  authors: ['iom@example.org'],
  createdAt: at,
  updatedAt: at,
  updatedBy: 'iom@example.org',
  version: 1,
  deletedAt: '2026-05-31T09:00:00.000Z',
  caseId: null,
  ...more,
});
const [one, two] = [draftOf(1), draftOf(2, { updatedAt: '2026-03-03T09:00:00.000Z' })];
const refused = { name: VersionConflictError.name };

/** Drafts. `open` gives empty stores. */
export function draftStoreContract(
  open: () => Promise<{ readonly cases: CaseStore; readonly drafts: DraftStore }>,
): void {
  describe('drafts', () => {
    let stores: Awaited<ReturnType<typeof open>>;
    beforeEach(async () => {
      stores = await open();
    });
    const read = async (draft: Draft = one, now = at) => stores.drafts.draft(draft.draftId, now);
    const idsOf = async (person: string, now = at) => {
      const ids = (await stores.drafts.draftsOf(person, now)).map(({ draftId }) => draftId);
      expect(await stores.drafts.numberOf(person, now)).toBe(ids.length);
      return ids;
    };
    const written = async (draft: Draft = one): Promise<StoredDraft> => {
      await stores.drafts.put({ before: undefined, after: draft });
      return (await read(draft)) as StoredDraft;
    };

    it('come back as they were written, the last saved first, until they are to be deleted', async () => {
      expect(await read()).toBeUndefined();
      expect((await written()).draft).toEqual(one);
      await written(two);
      expect(await stores.drafts.draftsOf('iom@example.org', at)).toEqual([two, one]);
      expect([await read(one, one.deletedAt), await idsOf('iom@example.org', one.deletedAt)]).toEqual([undefined, []]);
    });

    it('are written once by those who read the same, and begun once', async () => {
      const before = await written();
      await expect(stores.drafts.put({ before: undefined, after: one })).rejects.toMatchObject(refused);
      const outcomes = await Promise.allSettled(
        [1, 2, 3].map((number) => stores.drafts.put({ before, after: { ...one, version: 2, form: { number } } })),
      );
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const won = outcomes.findIndex(({ status }) => status === 'fulfilled') + 1;
      expect((await read())?.draft.form).toEqual({ number: won });
      await expect(stores.drafts.remove(before)).rejects.toMatchObject(refused);
      expect((await read())?.draft.version).toBe(2);
    });

    it('are found by their authors and by nobody who is none any more', async () => {
      const before = await written();
      const shared = { ...one, authors: ['iom@example.org', 'ilo@example.org'] };
      await stores.drafts.put({ before, after: shared });
      expect([await idsOf('iom@example.org'), await idsOf('ilo@example.org'), await idsOf('fao@example.org')]).toEqual([
        [one.draftId],
        [one.draftId],
        [],
      ]);
      await stores.drafts.put({ before: (await read()) as StoredDraft, after: one });
      expect(await idsOf('ilo@example.org')).toEqual([]);
      await stores.drafts.remove((await read()) as StoredDraft);
      expect([await read(), await idsOf('iom@example.org')]).toEqual([undefined, []]);
    });

    it('become a case with its commit or not at all, and then lead there for good', async () => {
      const before = await written();
      const commit = (number: number) =>
        stores.cases.commit(
          commitTo(stateWith(caseIdOf(number)), undefined, {
            draft: { before, after: handedIn(one, caseIdOf(number)) },
          }),
        );
      const outcomes = await Promise.allSettled([commit(1), commit(2), commit(3)]);
      const made = [1, 2, 3].filter((number) => outcomes[number - 1]?.status === 'fulfilled').map(caseIdOf);
      expect(made).toHaveLength(1);
      for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject(refused);
      const cases = await stores.cases.loadAll([1, 2, 3].map(caseIdOf));
      expect(cases.flatMap((stored) => stored?.state.caseId ?? [])).toEqual(made);
      expect((await read(one, '2036-03-03T09:00:00.000Z'))?.draft).toMatchObject({ caseId: made[0], form: {} });
      expect(await idsOf('iom@example.org')).toEqual([]);
    });

    it('that changed after they were read do not become a case', async () => {
      const before = await written();
      await stores.drafts.put({ before, after: { ...one, version: 2 } });
      const draft = { before, after: handedIn(one, caseIdOf(1)) };
      await expect(stores.cases.commit(commitTo(stateWith(caseIdOf(1)), undefined, { draft }))).rejects.toMatchObject(
        refused,
      );
      expect([await stores.cases.load(caseIdOf(1)), (await read())?.draft.caseId]).toEqual([undefined, null]);
    });
  });
}
