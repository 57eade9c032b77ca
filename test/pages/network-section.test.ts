import { expect, it } from 'vitest';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld, hours } from '#test/support/world.ts';

it('the page of a case has the concerns and the advice of the Network’s members, each table under a name of its own', async () => {
  const world = await createWorld();
  const caseId = await world.circulated();
  const say = (who: string, choice: string, reason: string) => world.act(caseId, who, 'advise', { choice, reason });
  await say('fao', 'mandate-concern', 'Rural development is ours.');
  await world.act(caseId, 'who', 'answer-concern', { choice: 'answer', reason: 'FAO leads the chapter.' });
  await say('unesco', 'advice', 'Name the schools.');
  await world.advance(hours(72));
  await say('wfp', 'mandate-concern', 'Food is ours.');
  const { page } = await (await new Visitor(world).signedInAs('fao')).get(`/cases/${caseId}`);
  const said = page.replaceAll(/[\u2066-\u2069]/g, '');
  expect(said).toContain('Open to members of the Network outside the Committee: FAO, UNESCO, UNFPA and WFP.');
  for (const words of ['Rural development is ours.', 'FAO leads the chapter.', 'Name the schools.', 'Food is ours.'])
    expect(said).toContain(words);
  expect(said).toContain(
    'WFP, a member of the Network, raised a concern about its mandate when version 1 had been adopted.',
  );
  expect(said).toContain('Concerns about their mandates that stand, of members of the Network: WFP.');
  const labels = [...page.matchAll(/class="scroll stacked"[^>]*aria-label="([^"]+)"/g)].map(([, label]) => label);
  expect(labels.length).toBeGreaterThan(2);
  expect(new Set(labels).size).toBe(labels.length);
});
