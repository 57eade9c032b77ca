import { beforeAll, describe, expect, it } from 'vitest';
import type { AheadView } from '#schemas/api.ts';
import { isDay } from '#schemas/civil-date.ts';
import { formatInstant } from '#words/dates.ts';
import { ApiClient } from './support/api-client.ts';
import { noteForm } from './support/concept-note-case.ts';
import { planned } from './support/meeting-world-stories.ts';
import { Visitor } from './support/visitor.ts';
import { createWorld, sampleForm, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

const aheadFor = async (caseId: string, as: string, language: string): Promise<readonly AheadView[]> => {
  const headers = { 'accept-language': language };
  const { body } = await new ApiClient(world.services, world.now).ask(`/api/cases/${caseId}`, { as, headers });
  return (body as { ahead: readonly AheadView[] }).ahead;
};

async function plannedNote(): Promise<string> {
  await planned(world, 90, 'steering-committee', 'fmu');
  const caseId = await world.submit(noteForm, 'iom', 'concept-note');
  for (const country of ['eg', 'ke']) await world.act(caseId, `rc.${country}`, 'sign', { choice: 'sign' });
  return caseId;
}

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

  it.each([
    ['a proposal that is screened', () => world.submit(), 'iom'],
    ['one whose round runs', () => world.circulated(), 'ilo'],
    ['a note that waits for a meeting', plannedNote, 'iom'],
    ['a note, for a reader of another role', plannedNote, 'rc.eg'],
  ] as const)('is the same for programs as on the page: %s', async (_, made, as) => {
    const caseId = await made();
    for (const language of ['en', 'ar'] as const) {
      const { page } = await (await new Visitor(world).speaking(language).signedInAs(as)).get(`/cases/${caseId}`);
      const [, list = ''] = /aria-labelledby="ahead">.*?<ol>(.*?)<\/ol>/s.exec(page) ?? [];
      const steps = [...list.matchAll(/<li>(.*?)<\/li>/gs)].map(([, step = '']) => step);
      expect(steps.length).toBeGreaterThan(0);
      const told = await aheadFor(caseId, as, language);
      const zone = (await world.as(as)).person.timeZone;
      const inTheirZone = ({ says, at }: AheadView) =>
        at === null || isDay(at)
          ? says
          : says.replace(formatInstant(language, at, 'UTC'), formatInstant(language, at, zone));
      expect(told.map(inTheirZone)).toEqual(steps);
    }
  });

  it('names its rule and its instant for programs', async () => {
    const caseId = await world.circulated(sampleForm);
    expect((await aheadFor(caseId, 'iom', 'en')).map(({ code, at }) => [code, at])).toEqual([
      ['silence', (await world.view(caseId)).deadline],
      ['agreed', null],
      ['not-agreed', null],
    ]);
  });

  it('is not said of a case that has ended', async () => {
    const caseId = await world.circulated(sampleForm);
    await world.act(caseId, 'iom', 'withdraw', { choice: 'withdraw', reason: 'No longer needed.' });
    expect((await (await visiting('en')).get(`/cases/${caseId}`)).page).not.toContain('id="ahead"');
    expect(await aheadFor(caseId, 'iom', 'en')).toEqual([]);
  });
});
