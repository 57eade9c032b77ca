import { describe, expect, it } from 'vitest';
import type { StoredCase } from '#functions/lib/ports.ts';
import { countReads } from '#test/support/counted-reads.ts';
import { rosterOfRoles } from '#test/support/roster-of-roles.ts';
import { Visitor } from '#test/support/visitor.ts';
import { signedIn } from '#test/support/who-asks.ts';
import { createWorld, sampleForm, type World } from '#test/support/world.ts';

const board = async (world: World, who: string, path = '/board') =>
  (await new Visitor(world).signedInAs(who)).get(path);

/** Where in a page something stands; the test fails where it does not. */
function placeIn(page: string, text: string): number {
  const place = page.indexOf(text);
  expect(place, text).toBeGreaterThanOrEqual(0);
  return place;
}

describe('the board', () => {
  it('shows what is stuck before all else, then what waits, then cases by state, the oldest first', async () => {
    const world = await createWorld();
    const first = await world.circulated({ ...sampleForm, title: 'First of all' });
    const second = await world.circulated({ ...sampleForm, title: 'Second of all' });
    const stored = (await world.stores.load(second)) as StoredCase;
    await world.stores.lookAgain(second, stored, { dueBy: world.now(), lookAt: world.now() });
    await world.bounce(first, 'ilo@example.org');
    const submitted = await world.submit({ ...sampleForm, title: 'To be checked' });
    const { page } = await board(world, 'secretariat');
    const [stuck, waiting, byState] = ['>Stuck<', '>Waiting for the office<', '>Cases by state'].map((title) =>
      placeIn(page, title),
    ) as [number, number, number];
    const between = (from: number, to: number) => page.slice(from, to);
    expect(between(stuck, waiting)).toContain('The next reminder or deadline did not come');
    expect(between(stuck, waiting)).toContain('Deal with a notice that did not arrive');
    expect(between(stuck, waiting)).not.toContain(submitted);
    expect(between(waiting, byState)).toContain(`/tasks/${submitted}.1.screen`);
    const columns = page.slice(byState);
    expect(placeIn(columns, 'First of all')).toBeLessThan(placeIn(columns, 'Second of all'));
    expect(placeIn(columns, 'id="state-submitted"')).toBeLessThan(placeIn(columns, 'id="state-circulated"'));
    expect(columns).not.toContain('state-adopted');
  });

  it('shows five cases of a state with how many there are, and all of them behind a link, by age', async () => {
    const world = await createWorld();
    const caseIds: string[] = [];
    for (let number = 1; number <= 7; number += 1) {
      caseIds.push(await world.submit({ ...sampleForm, title: `Number ${number}` }));
      await world.advance(3_600_000);
    }
    const { page } = await board(world, 'auditor');
    const columns = page.slice(placeIn(page, 'id="state-submitted"'));
    expect(caseIds.filter((caseId) => columns.includes(`/cases/${caseId}`))).toEqual(caseIds.slice(0, 5));
    expect(columns).toMatch(/<span class="soft">7<\/span>/);
    const all = (await board(world, 'auditor', '/board?state=submitted')).page;
    const places = caseIds.map((caseId) => placeIn(all, `/cases/${caseId}`));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  it('is for the desks, the Coordinator and auditors, and shows nobody a case that is not theirs', async () => {
    const world = await createWorld({ roster: rosterOfRoles() });
    const caseId = await world.circulated({ ...sampleForm, title: 'Not for the fund' });
    for (const who of signedIn) {
      const may = ['secretariat', 'fmu', 'coordinator', 'auditor'].includes(who);
      expect((await board(world, who)).status, who).toBe(may ? 200 : 403);
    }
    expect((await board(world, 'fmu')).page).not.toContain(caseId);
    expect((await board(world, 'fmu', '/board?state=circulated')).page).not.toContain(caseId);
    expect((await board(world, 'auditor', '/board?state=circulated')).page).toContain(caseId);
  });

  it.each([
    ['/board?procedure=nowhere', 'procedure'],
    ['/board?state=nowhere', 'state'],
    ['/board?states=submitted', 'states'],
    ['/board?state=submitted&cursor=none', 'cursor'],
  ])('%s is refused, with a word on what', async (path) => {
    const { status } = await board(await createWorld(), 'secretariat', path);
    expect(status).toBe(400);
  });

  it('reads a number of rows that does not grow with the cases', async () => {
    const world = await createWorld();
    const visitor = await new Visitor(world).signedInAs('secretariat');
    await visitor.get('/board');
    const empty = await countReads(world.services, () => visitor.get('/board'));
    expect(empty.rows).toBeLessThan(400);
    for (let number = 1; number <= 12; number += 1) await world.submit(sampleForm);
    const some = await countReads(world.services, () => visitor.get('/board'));
    await Promise.all(Array.from({ length: 60 }, () => world.submit(sampleForm)));
    const many = await countReads(world.services, () => visitor.get('/board'));
    expect(many.calls - some.calls).toBeLessThanOrEqual(1);
    expect(many.rows - some.rows).toBeLessThanOrEqual(50);
  });
});
