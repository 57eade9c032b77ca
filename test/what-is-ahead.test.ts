import { beforeAll, describe, expect, it } from 'vitest';
import { Visitor } from './support/visitor.ts';
import { createWorld, sampleForm, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

const visiting = async (language: string) => new Visitor(world).speaking(language).signedInAs('iom');

describe('what happens next', () => {
  it('stands with its date on the page of a case and on the receipt, in the words of the reader', async () => {
    const caseId = await world.circulated(sampleForm);
    const english = await visiting('en');
    for (const path of [`/cases/${caseId}`, `/cases/${caseId}/receipt`]) {
      const { page } = await english.get(path);
      const steps = /<ol><li>If no member objects by ([^<]+), there is consensus then/.exec(page);
      expect([path, steps?.[1]]).toEqual([path, expect.stringContaining('5 March 2026')]);
      expect(page).toContain('<li>With consensus the decision is adopted');
    }
    expect((await (await visiting('zh')).get(`/cases/${caseId}`)).page).toContain('之前没有成员提出异议');
  });

  it('is not said of a case that has ended', async () => {
    const caseId = await world.circulated(sampleForm);
    await world.act(caseId, 'iom', 'withdraw', { choice: 'withdraw', reason: 'No longer needed.' });
    expect((await (await visiting('en')).get(`/cases/${caseId}`)).page).not.toContain('id="ahead"');
  });
});
