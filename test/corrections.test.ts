import { beforeAll, describe, expect, it } from 'vitest';
import type { EventView } from '#schemas/api.ts';
import { ApiClient } from './support/api-client.ts';
import { Visitor } from './support/visitor.ts';
import { createWorld, sampleForm, type World } from './support/world.ts';

let world: World;
let caseId: string;
beforeAll(async () => {
  world = await createWorld();
  caseId = await world.circulated(sampleForm);
  const { tasks = {} } = (await world.stores.load(caseId))?.state ?? {};
  const task = Object.values(tasks).find(({ kind, party }) => kind === 'position' && party === 'DESA');
  const onBehalf = { choice: 'objection', reason: 'Said by telephone.', onBehalf: true };
  await world.actOn(task?.taskId ?? '', 'secretariat', onBehalf);
  await world.act(caseId, 'desa', 'confirm', { choice: 'repudiate', reason: 'We did not say so.' });
});

describe('a correction in the history of a case', () => {
  it('stands beside what it corrects, and each leads to the other', async () => {
    const history = await world.stores.history(caseId);
    const seqOf = (type: string) => history.find((event) => event.type === type)?.seq ?? expect.fail(type);
    const [entry, correction] = [seqOf('position-stated'), seqOf('position-repudiated')];
    const { page } = await (await new Visitor(world).speaking('en').signedInAs('ilo')).get(`/cases/${caseId}`);
    const lineOf = (seq: number) => new RegExp(`<li id="event-${seq}">.*?</li>`, 's').exec(page)?.[0] ?? '';
    const linkTo = (seq: number) => `<a href="/cases/${caseId}?event=${seq}#event-${seq}">`;
    expect(lineOf(entry)).toMatch(
      new RegExp(`<strong>Corrected later:? ?</strong>${linkTo(correction).replace('?', '\\?')}`),
    );
    expect(lineOf(correction)).toMatch(new RegExp(`<strong>Corrects:? ?</strong>${linkTo(entry).replace('?', '\\?')}`));
    expect(page.match(/<strong>Corrects/g)).toHaveLength(1);
  });

  it('names what it corrects by its number for programs, and the other way round', async () => {
    const { body } = await new ApiClient(world.services, world.now).ask(`/api/cases/${caseId}/events`, { as: 'ilo' });
    const paired = (body as EventView[]).flatMap(({ seq, type, corrects, correctedBy }) =>
      corrects === undefined && correctedBy === undefined ? [] : [{ seq, type, corrects, correctedBy }],
    );
    const [entry, correction] = paired.map(({ seq }) => seq);
    expect(paired).toEqual([
      { seq: entry, type: 'position-stated', correctedBy: correction },
      { seq: correction, type: 'position-repudiated', corrects: entry },
    ]);
  });
});
