import { expect, it } from 'vitest';
import type { CaseWithHistory } from '#functions/lib/ports.ts';
import { ApiClient } from './support/api-client.ts';
import { copyCase } from './support/copied-case.ts';
import { Visitor } from './support/visitor.ts';
import { createWorld } from './support/world.ts';

it('a history that is not as it was recorded says so on its page and in its JSON, and another case does not', async () => {
  const world = await createWorld();
  const caseId = await world.circulated();
  const original = (await world.stores.loadWithHistory(caseId)) as CaseWithHistory;
  const altered = caseId.replace(/\d{4}$/, '4711');
  // Written with the links of a history in which the third event was another.
  const stores = {
    load: world.stores.load.bind(world.stores) as (id: string) => Promise<CaseWithHistory['stored'] | undefined>,
    commit: ({ links, ...commit }: Parameters<typeof world.stores.commit>[0]) =>
      world.stores.commit({ ...commit, links: links.map((link, index) => (index === 3 ? '0'.repeat(64) : link)) }),
  };
  await copyCase(stores, original, { caseId: altered, openedLater: 1 });
  const api = new ApiClient(world.services, world.now);
  const visitor = new Visitor(world);
  await visitor.signedInAs('auditor');
  const [told, whole] = ['Entry 3 of this history is not as it was recorded', 'is not as it was recorded'];
  expect((await visitor.get(`/cases/${altered}`)).page).toContain(told);
  expect((await api.ask(`/api/cases/${altered}`, { as: 'auditor' })).body).toMatchObject({
    finding: { seq: 3, what: 'altered' },
  });
  expect((await visitor.get(`/cases/${caseId}`)).page).not.toContain(whole);
  expect((await api.ask(`/api/cases/${caseId}`, { as: 'auditor' })).body).not.toHaveProperty('finding');
});
