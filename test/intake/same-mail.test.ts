import { expect, test } from 'vitest';
import { mailedAt, mailedWorld, wholeProposal } from '#test/support/mailed.ts';

const minutesLater = (minutes: number): string => new Date(Date.parse(mailedAt) + minutes * 60_000).toISOString();
const casesIn = async ({ shown }: Awaited<ReturnType<typeof mailedWorld>>) =>
  new Set((await shown()).flatMap(({ begins }) => begins?.caseId ?? [])).size;

test.each<[string, readonly [string[], string[]]]>([
  ['without a Message-ID', [[], []]],
  ['from an outbox, under another name', [['Message-ID: <1@x>'], ['Message-ID: <2@x>']]],
])('the same words within ten minutes are one case, and one answer: %s', async (_, [first, second]) => {
  const world = await mailedWorld();
  await world.write(wholeProposal, { headers: first });
  expect(await world.write(wholeProposal, { headers: second, at: minutesLater(9) })).toEqual({ kept: 'begun' });
  expect(await casesIn(world)).toBe(1);
  expect(world.sentTo('iom@example.org')).toHaveLength(1);
  const [again, once] = await world.shown();
  expect(again?.begins).toEqual({ ...once?.begins, isAgain: true });
});

test('later they are another case, but not under the same name', async () => {
  const world = await mailedWorld();
  const headers = ['Message-ID: <1@x>'];
  await world.write(wholeProposal, { headers });
  await world.write(wholeProposal, { headers, at: minutesLater(60) });
  expect(await casesIn(world)).toBe(1);
  await world.write(wholeProposal, { headers: ['Message-ID: <2@x>'], at: minutesLater(90) });
  expect(await casesIn(world)).toBe(2);
});

test('copies to two of our addresses are taken at the first, however they come, and the answer says so', async () => {
  const world = await mailedWorld();
  const to = 'decisions@example.org, concept-notes@example.org';
  await world.write(wholeProposal, { to, envelopeTo: ['concept-notes@example.org'] });
  await world.write(wholeProposal, { to, envelopeTo: ['decisions@example.org'] });
  expect(await casesIn(world)).toBe(1);
  const [answer, another] = world.sentTo('iom@example.org');
  expect(another).toBeUndefined();
  expect(answer?.text).toContain('taken at the one that stands first, for: Decision');
});

test('fifty at once, under fifty names, are one case', async () => {
  const world = await mailedWorld();
  const write = (number: number) =>
    world.write(wholeProposal, { headers: [`Message-ID: <${number}@x>`], mail: `m${number}` });
  const numbers = Array.from({ length: 50 }, (_, number) => number);
  const tried = await Promise.allSettled(numbers.map(write));
  // Whoever meets another at work comes again.
  for (const [number, { status }] of tried.entries()) if (status === 'rejected') await write(number);
  expect(await casesIn(world)).toBe(1);
  expect(world.sentTo('iom@example.org')).toHaveLength(1);
  expect((await world.shown()).map(({ fate }) => fate)).toEqual(numbers.map(() => 'begun'));
});
