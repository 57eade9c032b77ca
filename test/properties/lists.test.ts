import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { mayRead } from '#functions/lib/access.ts';
import type { Listing } from '#functions/lib/ports.ts';
import { listCases } from '#functions/lib/use-cases/read-cases.ts';
import { registerEntries } from '#functions/lib/use-cases/register.ts';
import { tasksOf } from '#functions/lib/use-cases/tasks-of.ts';
import { assignee } from '#schemas/task.ts';
import { tries } from '#test/support/search.ts';
import { decision } from '#workflows/decision/index.ts';
import type { DecisionState, Situation } from '#workflows/decision/schemas/state.ts';
import { caseIdOf, commitTo, entryOf, inRegister, stateWith, taskOf } from '../contract/stored-samples.ts';
import { createWorld, type World } from '../support/world.ts';

const situations: readonly Situation[] = ['draft', 'submitted', 'returned', 'deferred', 'withdrawn'];

/** A case: how far it is, whose it is, who was consulted on it; cases are opened minutes apart, or at one instant. */
const Sample = fc.record({
  minute: fc.nat(90),
  at: fc.constantFrom(...situations),
  party: fc.constantFrom('IOM', 'WHO', 'FAO'),
  consulted: fc.constantFrom<string[]>([], ['FAO']),
});
/** What happens between two pages: to a case that there is, or to one that begins. */
const Change = fc.record({ which: fc.nat(500), to: fc.constantFrom(...situations) });

const readers = ['secretariat', 'iom', 'who', 'unhcr', 'sg-office', 'rc.eg'];
const minuteOf = (minute: number) => new Date(Date.parse('2026-03-02T09:00:00.000Z') + minute * 60_000).toISOString();

type Sample = typeof Sample extends fc.Arbitrary<infer T> ? T : never;

function sampleOf(number: number, { minute, at, party, consulted }: Sample) {
  const caseId = caseIdOf(number);
  const withdraw = { ...taskOf(caseId, 'withdraw', [assignee.party(party)]), openedAt: minuteOf(minute) };
  return stateWith(caseId, {
    at,
    openedAt: minuteOf(minute),
    consulted,
    proposer: { person: `${party.toLowerCase()}@example.org`, party },
    tasks: { [withdraw.taskId]: withdraw },
  });
}

async function put({ stores }: World, state: DecisionState, more: readonly Listing[] = []): Promise<void> {
  const before = await stores.load(state.caseId);
  await stores.commit(commitTo(state, before, { lists: [...decision.projections(state), ...more] }));
}

/** The pages of a list, with something happening before each but the first. */
async function walk<T>(
  page: (cursor: string | undefined) => Promise<{ readonly items: readonly T[]; readonly cursor: string | null }>,
  happens: (page: number) => Promise<void>,
): Promise<T[]> {
  const seen: T[] = [];
  for (let number = 0, cursor: string | undefined; ; number += 1) {
    const { items, cursor: next } = await page(cursor);
    seen.push(...items);
    if (next === null) return seen;
    cursor = next;
    await happens(number);
  }
}

it('whatever changes between pages, a list shows each case once, and loses none that stays', {
  timeout: 300_000,
}, async () => {
  let pages = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(Sample, { minLength: 60, maxLength: 240, size: 'max' }),
      fc.array(fc.array(Change, { maxLength: 30, size: 'max' }), { minLength: 6, maxLength: 6 }),
      fc.constantFrom(...readers),
      fc.oneof({ arbitrary: fc.constant(undefined), weight: 3 }, fc.constantFrom(...situations)),
      async (samples, changes, who, state) => {
        const world = await createWorld();
        for (const [index, sample] of samples.entries()) await put(world, sampleOf(index + 1, sample));
        const caller = await world.as(who);
        const network = await world.services.network.directory();
        const isOn = async (caseId: string): Promise<boolean> => {
          const stored = await world.stores.load(caseId);
          if (stored === undefined) return false;
          return (state === undefined || stored.state.at === state) && mayRead(decision, stored.state, caller, network);
        };
        const all = samples.map((_, index) => caseIdOf(index + 1));
        const left = new Set<string>();
        const leave = async () => {
          for (const caseId of all) if (!(await isOn(caseId))) left.add(caseId);
        };
        await leave();
        const looks = vi.spyOn(world.stores, 'load');
        const seen = await walk(
          async (cursor) => {
            looks.mockClear();
            pages += 1;
            const page = await listCases(world.services, caller, { state, cursor });
            expect(looks.mock.calls.length).toBeLessThanOrEqual(200);
            expect(page.items.length).toBeLessThanOrEqual(50);
            for (const { caseId } of page.items) expect(await isOn(caseId), caseId).toBe(true);
            return page;
          },
          async (number) => {
            for (const { which, to } of changes[number % changes.length] ?? []) {
              const stored = await world.stores.load(caseIdOf(which));
              if (stored === undefined) {
                await put(world, sampleOf(which, { minute: 95, at: to, party: 'IOM', consulted: [] }));
              } else {
                const { state: was } = stored;
                await put(world, {
                  ...(was as DecisionState),
                  seq: was.seq + 1,
                  at: to,
                  since: minuteOf(100 + number),
                });
              }
            }
            await leave();
          },
        );
        const ids = seen.map(({ caseId }) => caseId);
        expect(new Set(ids).size).toBe(ids.length);
        for (const caseId of all) if (!left.has(caseId)) expect(ids, caseId).toContain(caseId);
      },
    ),
    { numRuns: tries(40) },
  );
  expect(pages).toBeGreaterThan(60);
});

it('whatever is published and changed between pages, the register shows each outcome once, and loses none', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(90), { minLength: 60, maxLength: 180, size: 'max' }),
      fc.array(fc.array(fc.nat(240), { maxLength: 30, size: 'max' }), { minLength: 4, maxLength: 4 }),
      async (minutes, changes) => {
        const world = await createWorld();
        const published = async (number: number, minute: number, done: number) => {
          const state = stateWith(caseIdOf(number), { seq: done + 1 });
          const entry = { ...entryOf(state.caseId, minuteOf(minute)), followUps: { asked: 99, done } };
          await put(world, state, [inRegister(entry)]);
        };
        for (const [index, minute] of minutes.entries()) await published(index + 1, minute, 0);
        const all = minutes.map((_, index) => caseIdOf(index + 1));
        const doneOf = new Map<string, number>();
        const seen = await walk(
          async (cursor) => {
            const page = await registerEntries(world.services, { cursor });
            expect(page.items.length).toBeLessThanOrEqual(50);
            for (const { caseId, followUps } of page.items)
              expect(followUps?.done, caseId).toBe(doneOf.get(caseId) ?? 0);
            return page;
          },
          async (number) => {
            for (const which of changes[number % changes.length] ?? []) {
              const done = (doneOf.get(caseIdOf(which)) ?? -1) + 1;
              const minute = minutes[which - 1];
              doneOf.set(caseIdOf(which), minute === undefined ? done : done + 1);
              await published(which, minute ?? 95, doneOf.get(caseIdOf(which)) ?? 0);
            }
          },
        );
        const ids = seen.map(({ caseId }) => caseId);
        expect(new Set(ids).size).toBe(ids.length);
        for (const caseId of all) expect(ids).toContain(caseId);
      },
    ),
    { numRuns: tries(20) },
  );
});

it('whatever opens and closes between pages, open tasks are listed once, and none that stays is lost', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(Sample, { minLength: 90, maxLength: 260, size: 'max' }),
      fc.array(fc.array(Change, { maxLength: 30, size: 'max' }), { minLength: 3, maxLength: 3 }),
      async (samples, changes) => {
        const world = await createWorld();
        const party = 'IOM';
        for (const [index, sample] of samples.entries()) await put(world, sampleOf(index + 1, { ...sample, party }));
        const caller = await world.as('iom');
        const closed = new Set<string>();
        const seen = await walk(
          async (cursor) => {
            const page = await tasksOf(world.services, caller, { cursor });
            expect(page.items.length).toBeLessThanOrEqual(100);
            return page;
          },
          async (number) => {
            for (const { which, to } of changes[number % changes.length] ?? []) {
              const stored = await world.stores.load(caseIdOf(which));
              if (stored === undefined) {
                await put(world, sampleOf(which, { minute: 95, at: to, party, consulted: [] }));
              } else {
                for (const taskId of Object.keys(stored.state.tasks)) closed.add(taskId);
                await put(world, { ...(stored.state as DecisionState), seq: stored.state.seq + 1, tasks: {} });
              }
            }
          },
        );
        const ids = seen.map(({ taskId }) => taskId);
        expect(new Set(ids).size).toBe(ids.length);
        for (const [index] of samples.entries()) {
          const taskId = `${caseIdOf(index + 1)}.1.withdraw`;
          if (!closed.has(taskId)) expect(ids).toContain(taskId);
        }
      },
    ),
    { numRuns: tries(15) },
  );
});
