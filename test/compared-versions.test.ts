import { beforeAll, describe, expect, it } from 'vitest';
import { ApiClient } from '#test/support/api-client.ts';
import { noteForm } from '#test/support/concept-note-case.ts';
import { planned } from '#test/support/meeting-world-stories.ts';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld, sampleForm, type World } from '#test/support/world.ts';

type Changes = { from: number; to: number; fields: { field: string; was: unknown; is: unknown; row?: unknown }[] };

const [iom, ilo] = noteForm.entities;
const secondForm = {
  ...noteForm,
  summary: 'What it is really for.',
  entities: [iom, { ...ilo, budget: '500000.00' }],
  total: '1300000.00',
};
const thirdForm = { ...secondForm, months: 36 };

let world: World;
let caseId: string;

/** It will be sent back for Kenya, signed for both and returned by the unit, and signed again: three versions. */
beforeAll(async () => {
  world = await createWorld();
  await planned(world, 60, 'steering-committee', 'fmu');
  caseId = await world.submit(noteForm, 'iom', 'concept-note');
});

const changesFor = async (who: string, query = ''): Promise<Changes | undefined> => {
  const { body } = await new ApiClient(world.services, world.now).ask(`/api/cases/${caseId}${query}`, { as: who });
  return (body as { changes?: Changes }).changes;
};
const pageOf = async (who: string, path: string) =>
  (await (await new Visitor(world).speaking('en').signedInAs(who)).get(path)).page;
const textOf = (page: string) => page.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
async function taskPage(who: string, kind: string): Promise<string> {
  const task = (await world.tasks(who)).find((each) => each.kind === kind);
  return textOf(await pageOf(who, `/tasks/${task?.taskId}`));
}
const resubmit = (form: object) => world.act(caseId, 'iom', 'submit', { choice: 'submit', form });

describe('versions of a note', () => {
  it('are not compared where there is one', async () => {
    expect(await changesFor('fmu')).toBeUndefined();
    expect(await pageOf('fmu', `/cases/${caseId}`)).not.toContain('id="comparison"');
    expect(await taskPage('rc.eg', 'sign')).not.toContain('has changed since');
  });

  it('are compared field by field, the last two and any others, for programs and on the page', async () => {
    await world.act(caseId, 'rc.ke', 'sign', { choice: 'send-back', reason: 'say more' });
    await resubmit(secondForm);
    const first = {
      from: 1,
      to: 2,
      fields: [
        { field: 'entities.1.budget', was: '400000.00', is: '500000.00', row: 'ILO' },
        { field: 'total', was: '1200000.00', is: '1300000.00' },
        { field: 'summary', was: noteForm.summary, is: secondForm.summary },
      ],
    };
    expect(await changesFor('fmu')).toEqual(first);
    const page = textOf(await pageOf('fmu', `/cases/${caseId}`));
    expect(page).toMatch(/Entity 2 – Budget in US dollars ILO USD\s400,000 USD\s500,000/);
    expect(page).toMatch(/What it is \[added\] really for\./);
  });

  it('are shown to whoever signs again, since what they signed or sent back, and to nobody as signed who has not', async () => {
    expect(await taskPage('rc.ke', 'sign')).toMatch(/since version 1.*Entity 2 – Budget in US dollars/);
    expect(await taskPage('rc.eg', 'sign')).not.toContain('has changed since');
    await world.act(caseId, 'rc.eg', 'sign', { choice: 'sign' });
    await world.act(caseId, 'rc.ke', 'sign', { choice: 'sign' });
    expect(await taskPage('fmu', 'eligibility')).not.toContain('has changed since');
    await world.act(caseId, 'fmu', 'eligibility', { choice: 'return', reason: 'how long?' });
    await resubmit(thirdForm);
    const again = await taskPage('rc.eg', 'sign');
    expect(again).toMatch(/since version 2.*Duration in months 24 36/);
    expect(again).not.toMatch(/since version 2.*Budget.*What happens next/);
  });

  it('are shown to the unit since the version that it returned', async () => {
    for (const country of ['eg', 'ke']) await world.act(caseId, `rc.${country}`, 'sign', { choice: 'sign' });
    expect(await taskPage('fmu', 'eligibility')).toMatch(/since version 2.*Duration in months 24 36/);
  });

  it('are compared any two, by their numbers, whichever comes first', async () => {
    const months = { field: 'months', was: 24, is: 36 };
    expect(await changesFor('fmu')).toEqual({ from: 2, to: 3, fields: [months] });
    const all = await changesFor('fmu', '?from=3&to=1');
    expect(all).toMatchObject({ from: 1, to: 3 });
    expect(all?.fields.map(({ field }) => field)).toEqual(['entities.1.budget', 'total', 'months', 'summary']);
    expect(await changesFor('fmu', '?from=1')).toEqual(all);
    expect(textOf(await pageOf('fmu', `/cases/${caseId}?from=1&to=3`))).toContain('from version 1 to version 3');
    expect(await changesFor('fmu', '?from=1&to=9')).toBeUndefined();
    const { status } = await new ApiClient(world.services, world.now).ask(`/api/cases/${caseId}?from=x`, { as: 'fmu' });
    expect(status).toBe(400);
  });
});

it('a proposal that was handed in again is compared as a note is, and one that was revised as texts are', async () => {
  const other = await createWorld();
  const id = await other.submit();
  await other.act(id, 'secretariat', 'screen', { choice: 'return', reason: 'say more' });
  await other.act(id, 'iom', 'submit', { choice: 'submit', form: { ...sampleForm, title: 'Said better' } });
  const visitor = await (await new Visitor(other).signedInAs('iom')).get(`/cases/${id}`);
  expect(textOf(visitor.page)).toContain(`Title ${sampleForm.title} Said better`);
});
