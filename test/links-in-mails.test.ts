import { expect, test } from 'vitest';
import { oweDigests } from '#functions/digest/owe-digests.ts';
import { registry } from '#workflows/registry.ts';
import { type RecordedCall, recordedCalls } from './support/recorded-calls.ts';
import { reviewedNote } from './support/reviewed-note.ts';
import { Visitor } from './support/visitor.ts';
import { runsOf } from './support/whole-runs.ts';
import { createWorld, hours, type World } from './support/world.ts';

/** Methods of the stores that leave everything as it is. */
const reading =
  /\.(load|loadAll|loadWithHistory|recent|history|listed|listedFromFirst|inSituation|tasksFor|idempotent|entries|entry|current|isLoaded|assertLoadable|read|received|newest|heldBack|isEnded|draft|draftsOf|kept)$/;

const linksIn = ({ mails }: World): string[] => [
  ...new Set(
    mails.flatMap(({ text, html }) =>
      [...`${text} ${html}`.matchAll(/https?:\/\/[^\s"<>]+/g)].map(([url]) => new URL(url).pathname),
    ),
  ),
];

/** Fetches every link of every mail with GET and HEAD, twice, all of one link at once. @returns what changed, and what was answered */
async function fetchAll(world: World) {
  const { services, calls } = recordedCalls(world.services);
  const mails = world.mails.length;
  const statuses = new Set<number>();
  for (const link of linksIn(world)) {
    const asked = ['GET', 'HEAD', 'GET', 'HEAD'].map((method) => new Visitor({ ...world, services }).get(link, method));
    for (const { status } of await Promise.all(asked)) statuses.add(status);
  }
  await world.settle();
  const writes = (all: readonly RecordedCall[]) => all.map(({ name }) => name).filter((name) => !reading.test(name));
  return {
    changes: writes(calls),
    read: calls.length,
    newMails: world.mails.length - mails,
    statuses: [...statuses].sort(),
  };
}

const nothing = { changes: [], newMails: 0 };

test('links of a round that is open change nothing, whoever fetches them', async () => {
  const world = await createWorld();
  const caseId = await world.circulated();
  const roster = await world.stores.load();
  await world.stores.save({
    ...roster,
    people: roster.people.map((person) => ({ ...person, digest: 'daily' as const })),
  });
  await oweDigests(world.services, world.now());
  await world.settle();
  expect(linksIn(world).filter((link) => link.includes('.position.')).length).toBeGreaterThanOrEqual(9);
  const fetched = await fetchAll(world);
  expect(fetched).toMatchObject(nothing);
  expect(fetched.read).toBeGreaterThan(50);
  // Pages that ask to sign in are a way round.
  expect(fetched.statuses.filter((status) => ![200, 302, 303, 401].includes(status))).toEqual([]);
  await world.advance(hours(1));
  expect((await world.history(caseId)).filter(({ type }) => type === 'position-stated')).toEqual([]);
});

test('links of a note that is under review change nothing', async () => {
  const { world } = await reviewedNote();
  expect(linksIn(world).filter((link) => link.startsWith('/t/')).length).toBeGreaterThan(8);
  expect(await fetchAll(world)).toMatchObject(nothing);
});

test.each(runsOf(Object.keys(registry)))(
  'links of a whole run change nothing after its end: $procedure, $number',
  async ({ run }) => {
    const world = await createWorld();
    await run(world);
    expect(linksIn(world).length).toBeGreaterThan(5);
    const { statuses, ...fetched } = await fetchAll(world);
    expect(fetched).toMatchObject(nothing);
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
  },
  60_000,
);
