import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { comparable } from './comparable.ts';
import { noteScenarios } from './concept-notes.ts';
import { bouncing, bouncingScenarios, scenarios as decisionScenarios } from './decisions.ts';
import { startEmbedded } from './embedded.ts';
import { type Emulator, startEmulator } from './emulator/emulator.ts';
import { troublesOf } from './emulator/troubles.ts';
import { People } from './people.ts';
import type { Platform } from './platform.ts';
import { type AllPlayed, addressees, type Played, playAll } from './play.ts';
import { shortRoster } from './short-roster.ts';
import { walkPages } from './walk-pages.ts';

const scenarios = { ...decisionScenarios, ...noteScenarios };

/** The same scenarios on the embedded edition and on an emulator of AWS: `npm run test:aws` (docs/emulator.md). */
let embedded: Platform | undefined;
let emulator: Emulator | undefined;
let onEmbedded: AllPlayed;
let onEmulator: AllPlayed;

beforeAll(async () => {
  const roster = shortRoster();
  embedded = await startEmbedded(roster);
  onEmbedded = new Map([...(await playAll(embedded, scenarios)), ...(await playBouncing(roster))]);
  emulator = await startEmulator({ ...inject('emulator'), roster });
  for (const line of emulator.differences()) console.log(line);
  emulator.mailEvents.bounces = ({ to, subject }) => to === bouncing.mailbox && subject.includes(bouncing.title);
  onEmulator = await playAll(emulator, { ...scenarios, ...bouncingScenarios });
});

afterAll(async () => {
  await embedded?.stop();
  await emulator?.stop();
});

/** In an edition of its own, where that mailbox bounces for every case. */
async function playBouncing(roster: string): Promise<AllPlayed> {
  const edition = await startEmbedded(roster, bouncing.mailbox);
  try {
    return await playAll(edition, bouncingScenarios);
  } finally {
    await edition.stop();
  }
}

describe.each(Object.keys({ ...scenarios, ...bouncingScenarios }))('%s', (name) => {
  test('is played to its end by the embedded edition', () => {
    expect(playedOf(onEmbedded, name).history.length).toBeGreaterThan(5);
  });

  test('is played to its end by the emulator', () => {
    expect(playedOf(onEmulator, name).history.length).toBeGreaterThan(5);
  });

  test('leaves the same history', () => {
    const [one, other] = [playedOf(onEmbedded, name), playedOf(onEmulator, name)];
    expect(comparable(other.history, other.caseId)).toEqual(comparable(one.history, one.caseId));
  });

  test('mails each notice of its history once, with the same subjects', () => {
    const [one, other] = [playedOf(onEmbedded, name), playedOf(onEmulator, name)];
    for (const { mails, history } of [one, other]) {
      expect(mails.map(({ to }) => to).sort()).toEqual(addressees(history));
    }
    expect(subjectsOf(other)).toEqual(subjectsOf(one));
  });
});

test('every page of the portal opens, on the emulator as in the embedded edition', async () => {
  for (const [platform, played] of [
    [embedded, onEmbedded],
    [emulator, onEmulator],
  ] as const) {
    const caseIds = Object.keys(scenarios).map((name) => playedOf(played, name).caseId);
    expect(await walkPages(new People(platform as Platform), caseIds)).toEqual([]);
  }
});

test('nothing failed on the emulator, and no message was given up', async () => {
  expect(await troublesOf(emulator as Emulator)).toEqual([]);
});

function playedOf(all: ReadonlyMap<string, PromiseSettledResult<Played>>, name: string): Played {
  const result = all.get(name);
  if (result?.status !== 'fulfilled') throw result?.reason;
  return result.value;
}

const subjectsOf = ({ mails, caseId }: Played): string[] =>
  mails.map(({ to, subject }) => `${to}: ${subject.replaceAll(caseId, '<case>')}`).sort();
