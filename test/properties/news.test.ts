import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tellNews } from '#functions/dispatch/tell-news.ts';
import { casesPerPage } from '#functions/dispatch/to-be-told.ts';
import type { Commit } from '#functions/lib/ports.ts';
import { changeSettings } from '#functions/lib/use-cases/books/change-settings.ts';
import type { OwedNews } from '#schemas/outbox.ts';
import type { CalendarState } from '#workflows/books/schemas/calendar.ts';
import { forMeeting, moved, planned } from '../support/meeting-world-stories.ts';
import { tries } from '../support/search.ts';
import { sweep } from '../support/sweep.ts';
import { createWorld, sampleForm, type World } from '../support/world.ts';

/** More than two pages. */
const count = 2 * casesPerPage + 3;

async function worldOfCases(): Promise<{ world: World; caseIds: string[] }> {
  const world = await createWorld();
  const caseIds: string[] = [];
  for (let number = 0; number < count; number += 1)
    caseIds.push(await world.submit({ ...sampleForm, title: `Matter ${number}` }));
  return { world, caseIds };
}

const takenIn = async (world: World, caseId: string) =>
  (await world.stores.history(caseId)).flatMap(({ type, data }) =>
    type === 'outside-changed' ? [data['version']] : [],
  );

const newsOwed = async (world: World): Promise<OwedNews[]> =>
  (await world.stores.leftBehind('9', true, 99)).filter((owed): owed is OwedNews => 'news' in owed);

/** The process dies at a write, after it or before it; what it has written stands. */
function dyingAt(world: World, write: number): () => void {
  const { cases } = world.services;
  let writes = 0;
  const mortal = new Proxy(cases, {
    get: (target, name) => {
      const found = Reflect.get(target, name);
      if (typeof found !== 'function') return found;
      if (name !== 'commit') return found.bind(target);
      return async (...given: unknown[]) => {
        // The entry itself is written: what may die is telling of it.
        if ((given[0] as Commit).state.caseId.startsWith('CAL-')) return found.apply(target, given);
        writes += 1;
        if (writes >= write && writes % 2 === 0) throw new Error('killed before');
        const done = await found.apply(target, given);
        if (writes >= write) throw new Error('killed after');
        return done;
      };
    },
  });
  Object.assign(world.services, { cases: mortal });
  return () => Object.assign(world.services, { cases });
}

it('every waiting case takes in every change once, in order, wherever telling is killed and however often it is told again', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: count + 5 }), { maxLength: 4 }),
      fc.integer({ min: 0, max: 2 }),
      async (kills, replays) => {
        const { world, caseIds } = await worldOfCases();
        const secretariat = await world.as('secretariat');
        const change = (remindAfter: string) =>
          changeSettings(world.services, secretariat, {
            of: 'network',
            body: { choice: 'remindAfter', remindAfter, reason: 'why' },
          });
        await change('P4D');
        const [first] = await newsOwed(world);
        for (const write of kills) {
          const revive = dyingAt(world, write);
          await tellNews(world.services, (await newsOwed(world))[0] ?? (first as OwedNews), world.now()).catch(
            () => {},
          );
          revive();
        }
        await sweep(world, 1);
        for (let replay = 0; replay < replays; replay += 1)
          await tellNews(world.services, first as OwedNews, world.now());
        await change('P5D');
        await sweep(world, 1);
        await tellNews(world.services, first as OwedNews, world.now());
        for (const caseId of caseIds) expect([caseId, await takenIn(world, caseId)]).toEqual([caseId, [1, 2]]);
        expect(await newsOwed(world)).toEqual([]);
      },
    ),
    { numRuns: tries(6) },
  );
});

it('every case on the agenda of a meeting goes with it, and tells so once for each move, wherever telling is killed', {
  timeout: 120_000,
}, async () => {
  const onAgenda = casesPerPage + 2;
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({ toDays: fc.integer({ min: 5, max: 40 }), dies: fc.integer({ min: 2, max: 2 * onAgenda }) }),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
      fc.integer({ min: 0, max: 2 }),
      async (moves, replays) => {
        const world = await createWorld();
        const meetingId = await planned(world, 10);
        const caseIds: string[] = [];
        for (let number = 0; number < onAgenda; number += 1) caseIds.push(await forMeeting(world, meetingId));
        // That it was planned is news as well, and told before it is moved.
        await sweep(world, 1);
        const instants: string[] = [];
        for (const { toDays, dies } of moves) {
          const at = new Date(Date.parse(world.now()) + toDays * 86_400_000).toISOString();
          const now = (await world.services.cases.load('CAL-executive-committee'))?.state as unknown as CalendarState;
          if (now.meetings[meetingId]?.at === at) continue;
          await world.settle();
          const revive = dyingAt(world, dies);
          await moved(world, meetingId, toDays);
          const [owed] = await newsOwed(world);
          if (owed !== undefined) await tellNews(world.services, owed, world.now()).catch(() => {});
          revive();
          await sweep(world, 1);
          for (let replay = 0; replay < replays && owed !== undefined; replay += 1)
            await tellNews(world.services, owed, world.now());
          instants.push(at);
        }
        for (const caseId of caseIds) {
          const history = await world.stores.history(caseId);
          const retabled = history.flatMap(({ type, data }) => (type === 'case-retabled' ? [data['at']] : []));
          expect([caseId, retabled]).toEqual([caseId, instants]);
          const versions = await takenIn(world, caseId);
          expect([caseId, versions]).toEqual([caseId, [...new Set(versions)]]);
        }
        expect(await newsOwed(world)).toEqual([]);
      },
    ),
    { numRuns: tries(2) },
  );
});
