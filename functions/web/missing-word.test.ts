import { expect, it, vi } from 'vitest';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld } from '#test/support/world.ts';

const lacking = ['nav.home', 'states.submitted'];

vi.mock('#words/catalogue-of.ts', async (importOriginal) => {
  const { catalogueOf } = await importOriginal<typeof import('#words/catalogue-of.ts')>();
  return {
    catalogueOf: (...asked: Parameters<typeof catalogueOf>) =>
      Object.fromEntries(Object.entries(catalogueOf(...asked)).filter(([key]) => !lacking.includes(key))),
  };
});

it('a page that lacks words shows their keys, keeps the rest, and logs each once', async () => {
  const lines = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const world = await createWorld();
  const caseId = await world.submit();
  const visitor = await new Visitor(world).speaking('ar').signedInAs('iom');
  for (let visit = 1; visit <= 2; visit += 1) {
    await visitor.get(`/cases/${caseId}`);
    expect(visitor.status).toBe(200);
    for (const key of lacking) expect(visitor.page).toContain(`>${key}<`);
    expect(visitor.page).toContain('السجل العام');
  }
  const logged = lines.mock.calls.map(([line]) => JSON.parse(String(line)) as { message: string; key: string });
  expect(logged.map(({ key }) => key).sort()).toEqual(lacking);
  lines.mockRestore();
});
