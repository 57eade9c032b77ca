import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { comparable } from './comparable.ts';
import { scenarios } from './decisions.ts';
import { startEmbedded } from './embedded.ts';
import { type Emulator, startEmulator } from './emulator/emulator.ts';
import { troublesOf } from './emulator/troubles.ts';
import type { Platform } from './platform.ts';
import { addressees, type Played, playAll } from './play.ts';
import { shortRoster } from './short-roster.ts';

/** The same scenarios on the embedded edition and on an emulator of AWS: `npm run test:aws` (docs/emulator.md). */
let embedded: Platform | undefined;
let emulator: Emulator | undefined;
let onEmbedded: Awaited<ReturnType<typeof playAll>>;
let onEmulator: Awaited<ReturnType<typeof playAll>>;

beforeAll(async () => {
  const roster = shortRoster();
  embedded = await startEmbedded(roster);
  onEmbedded = await playAll(embedded);
  emulator = await startEmulator({ ...inject('emulator'), roster });
  for (const line of emulator.differences()) console.log(line);
  onEmulator = await playAll(emulator);
});

afterAll(async () => {
  await embedded?.stop();
  await emulator?.stop();
});

describe.each(Object.keys(scenarios))('%s', (name) => {
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
