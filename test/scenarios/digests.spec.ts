import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Roster } from '#schemas/roster.ts';
import { propose } from './decisions.ts';
import { type Emulator, invoke, startEmulator } from './emulator/emulator.ts';
import { rawMailOf } from './emulator/raw-mail.ts';
import { People } from './people.ts';
import { shortRoster } from './short-roster.ts';

/** The schedule's event on the emulator: a test cannot wait for six in the morning (docs/digests.md). */
let emulator: Emulator;
let people: People;

const asking = new Set(['secretariat@example.org', 'undp@example.org', 'fmu@example.org']);

beforeAll(async () => {
  const roster = JSON.parse(shortRoster()) as Roster;
  const withDigests = roster.people.map((person) =>
    asking.has(person.id) ? { ...person, digest: 'weekly' as const } : person,
  );
  emulator = await startEmulator({
    ...inject('emulator'),
    roster: JSON.stringify({ ...roster, people: withDigests }),
  });
  people = new People(emulator);
});

afterAll(async () => {
  await emulator?.stop();
});

const digest = (time: string) => invoke(emulator.aws, emulator.deployment, /Digest/, { time });
const digests = async () =>
  (await emulator.mails()).filter(({ subject }) => subject.startsWith('What waits')).map(({ to }) => to);

test('a Monday whose event comes three times: one mail each, to whom something waits for', async () => {
  const caseId = await propose(people, 'iom', { title: 'Waits for the secretariat' });
  await people.task('secretariat', caseId, 'screen');
  await Promise.all([digest('2031-03-03T06:00:00Z'), digest('2031-03-03T06:00:00Z')]);
  await digest('2031-03-03T06:00:00Z');
  await expect.poll(digests, { timeout: 30_000 }).toEqual(['secretariat@example.org']);
  const [mail] = (await emulator.mails()).filter(({ subject }) => subject.startsWith('What waits'));
  expect(mail?.text).toContain(`${caseId}: Waits for the secretariat`);
});

test('a mail that is refused stays owed, and a sweep sends it once', async () => {
  const left = emulator.relay.refuse(
    3,
    400,
    'Throttling',
    (call) => rawMailOf(call)?.subject.startsWith('What waits') ?? false,
  );
  await digest('2031-03-10T06:00:00Z');
  await expect.poll(left, { timeout: 30_000 }).toBe(0);
  expect(await digests()).toHaveLength(1);
  for (const time of ['2031-03-10T06:10:00Z', '2031-03-10T06:15:00Z']) {
    await invoke(emulator.aws, emulator.deployment, /Dispatch/, { sweep: true, time });
  }
  expect(await digests()).toEqual(['secretariat@example.org', 'secretariat@example.org']);
});
