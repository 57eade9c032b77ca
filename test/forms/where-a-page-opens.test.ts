import { beforeAll, describe, expect, it } from 'vitest';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld, type World } from '#test/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

const path = '/cases/new/decision';
const formAs = async () => (await new Visitor(world).speaking('en').signedInAs('ilo')).get(path);
/** What has the focus when the page opens: its tag, up to the end of its first line. */
const focused = (page: string) => [...page.matchAll(/<(\w+)([^>]*) autofocus(?:="")?[^>]*>/g)].map(([tag]) => tag);

describe('a page of a form opens', () => {
  it('where nothing happened, at its top', async () => {
    expect(focused((await formAs()).page)).toEqual([]);
  });

  it('on the summary of what is wrong', async () => {
    const visitor = await formAs();
    await visitor.post(path, { do: 'submit', title: 'x' });
    expect(visitor.status).toBe(400);
    expect(focused(visitor.page)).toEqual([expect.stringContaining('class="summary"')]);
  });

  it('on the row that was added, and on the list from which one was taken out', async () => {
    const visitor = await formAs();
    const rows = { 'followUps.0.action': 'Report', 'followUps.1.action': 'Publish' };
    await visitor.post(path, { do: 'add-followUps', ...rows });
    expect(focused(visitor.page)).toEqual([expect.stringContaining('<fieldset')]);
    expect(visitor.page.indexOf('autofocus')).toBeGreaterThan(visitor.page.indexOf('Publish'));
    expect(visitor.page.indexOf('autofocus')).toBeLessThan(visitor.page.indexOf('followUps.2.action'));
    await visitor.post(path, { do: 'remove-followUps-1', ...rows });
    expect(focused(visitor.page)).toEqual([expect.stringContaining('id="f-followUps"')]);
  });
});
