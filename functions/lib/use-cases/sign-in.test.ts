import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tries } from '#test/support/search.ts';
import { createWorld, type World } from '#test/support/world.ts';
import { newAttempt, type SignInAttempt } from '../sign-in/sign-in-attempt.ts';
import { confirmCode, requestCode } from './sign-in.ts';

const email = 'unicef@example.org';
const here = '192.0.2.7';
const elsewhere = '198.51.100.1';

type Where = { readonly source?: string; readonly attempt?: SignInAttempt; readonly email?: string };

/** Somebody who asks for codes and types some, at a place and with an attempt or without. */
function visitor(world: World, { source = here, attempt, email: own = email }: Where = {}) {
  return {
    ask: async (browser?: string) => {
      await requestCode(world.services, { email: own, source, attempt, browser, now: world.now() });
      await world.settle();
    },
    type: (code: string) =>
      confirmCode(world.services, { email: own, source, attempt, code, now: world.now() }).then(
        () => 'in',
        (error: { code?: string }) => error.code,
      ),
  };
}
const codes = (world: World, to = email): string[] =>
  world.mails.filter((mail) => mail.to === to).map(({ text }) => /^[\d ]+$/m.exec(text)?.[0].trim() ?? '');
const newest = (world: World, to = email) => codes(world, to).at(-1) ?? '';
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('a code', () => {
  test('signs in once, at the place where it was asked for', async () => {
    const world = await createWorld();
    const [program, other] = [visitor(world), visitor(world, { source: elsewhere })];
    await program.ask();
    expect(newest(world)).toMatch(/^\d{6}$/);
    expect(await other.type(newest(world))).toBe('wrong-code');
    expect(await program.type(newest(world))).toBe('in');
    expect(await program.type(newest(world))).toBe('wrong-code');
  });

  test('works from anywhere in the attempt that it was asked for in, and once all the same', async () => {
    const world = await createWorld();
    const attempt = newAttempt(here);
    await visitor(world, { attempt }).ask();
    expect(await visitor(world, { source: elsewhere, attempt }).type(newest(world))).toBe('in');
    expect(await visitor(world).type(newest(world))).toBe('wrong-code');
  });

  test('that a browser asked for works in that browser alone', async () => {
    const world = await createWorld();
    const attempt = newAttempt();
    await visitor(world, { attempt }).ask();
    const code = newest(world);
    expect(await visitor(world).type(code)).toBe('wrong-code');
    expect(await visitor(world, { attempt: newAttempt() }).type(code)).toBe('wrong-code');
    expect(await visitor(world, { attempt, email: 'ilo@example.org' }).type(code)).toBe('wrong-code');
    expect(await visitor(world, { source: elsewhere, attempt }).type(code)).toBe('in');
  });

  test('works for a quarter of an hour, and an earlier one beside a later one', async () => {
    const world = await createWorld();
    const [one, two] = [visitor(world, { attempt: newAttempt() }), visitor(world)];
    await one.ask();
    const first = newest(world);
    await two.ask();
    await two.ask();
    await world.clock.advance(15 * 60_000 - 1);
    expect(await one.type(first)).toBe('in');
    expect(await two.type(newest(world))).toBe('in');
    await world.clock.advance(1);
    expect(await two.type(newest(world))).toBe('wrong-code');
  });

  test.each(['١٢', '۱۲', '१२', '\uff11\uff12'])('is read in the digits of every script: %s', async (digits) => {
    const world = await createWorld();
    await visitor(world).ask();
    const zero = (digits.codePointAt(0) ?? 0) - 1;
    const typed = Array.from(newest(world), (digit) => String.fromCodePoint(zero + Number(digit))).join('\u200e ');
    expect(await visitor(world).type(typed)).toBe('in');
  });

  test('can be tried five times in an attempt, also by many at once', async () => {
    const world = await createWorld();
    for (const attempt of [newAttempt(), newAttempt(here)]) {
      const owner = visitor(world, { attempt });
      await owner.ask();
      const code = newest(world);
      for (let time = 0; time < 4; time += 1) expect(await owner.type(wrong(code))).toBe('wrong-code');
      await Promise.all(Array.from({ length: 5 }, () => owner.type(wrong(code))));
      expect(await owner.type(code)).toBe('wrong-code');
      if (attempt.source === undefined) {
        await owner.ask();
        expect(await owner.type(newest(world))).toBe('in');
      }
    }
  });
});

describe('a stranger', () => {
  test('gets few mails sent, however many are asked for at once', async () => {
    const world = await createWorld();
    await Promise.all(Array.from({ length: 400 }, () => visitor(world).ask()));
    expect(codes(world)).toHaveLength(40);
    await visitor(world, { source: elsewhere }).ask();
    expect(codes(world)).toHaveLength(41);
  });

  test('with many sources does not use up what the owner asks for from a known browser', async () => {
    const world = await createWorld();
    for (let source = 0; source < 150; source += 1) await visitor(world, { source: `192.0.2.${source}` }).ask();
    expect(codes(world)).toHaveLength(100);
    const owner = visitor(world, { attempt: newAttempt() });
    await owner.ask('browser-1');
    expect(codes(world)).toHaveLength(101);
    expect(await owner.type(newest(world))).toBe('in');
  });

  test('is told to wait when a source asks for too much, known address or not', async () => {
    const world = await createWorld();
    const ask = (address: string) => visitor(world, { email: address }).ask();
    for (let time = 0; time < 1500; time += 1) await ask(`nobody-${time}@example.org`);
    for (const address of [email, 'nobody@example.org'])
      await expect(ask(address)).rejects.toMatchObject({ status: 429, retryAfterSeconds: 3600 });
    await visitor(world, { source: elsewhere }).ask();
    expect(codes(world)).toHaveLength(1);
  });

  test('guesses twenty times an hour without an attempt, over all addresses', async () => {
    const world = await createWorld();
    const answers: unknown[] = [];
    for (let time = 0; time < 40; time += 1)
      answers.push(await visitor(world, { email: `${time}@example.org` }).type('000000'));
    expect(answers).toEqual([...Array(20).fill('wrong-code'), ...Array(20).fill('too-many-requests')]);
  });

  test('with many sources guesses a hundred times a year, and makes codes longer by it', async () => {
    const world = await createWorld();
    // Asked for beforehand, as whoever wants to guess at all of them at once would.
    const strangers = Array.from({ length: 200 }, (_, number) =>
      visitor(world, { source: `10.0.0.${number}`, attempt: newAttempt(), email: `${number}@example.org` }),
    );
    for (const stranger of strangers) await stranger.ask();
    for (const stranger of strangers) for (let time = 0; time < 6; time += 1) await stranger.type('000000');
    expect(await world.services.counters.read('code-guesses#56#all')).toBe(100);
    const owner = visitor(world, { attempt: newAttempt() });
    await owner.ask();
    expect(newest(world)).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/);
    expect(await owner.type(newest(world).replaceAll(' ', ''))).toBe('in');
    await owner.ask('browser-1');
    expect(newest(world)).toMatch(/^\d{6}$/);
    expect(await owner.type(newest(world))).toBe('in');
  });

  test('alone makes codes longer for nobody else', async () => {
    const world = await createWorld();
    for (let time = 0; time < 30; time += 1) {
      const stranger = visitor(world, { source: elsewhere, attempt: newAttempt() });
      await stranger.ask();
      for (let guess = 0; guess < 5; guess += 1) await stranger.type('000000');
    }
    await visitor(world, { source: elsewhere }).ask();
    expect(newest(world)).toHaveLength(19);
    await visitor(world).ask();
    expect(newest(world)).toMatch(/^\d{6}$/);
  });
});

test("no requests and guesses of a stranger make the owner's right code fail", async () => {
  const step = fc.record({
    source: fc.constantFrom(here, elsewhere, '203.0.113.9'),
    attempt: fc.constantFrom('none', 'new', 'same', 'program'),
    asks: fc.boolean(),
    guesses: fc.array(fc.constantFrom('000000', '111111', '0000000000000000', ''), { maxLength: 7 }),
    late: fc.boolean(),
  });
  const steps = fc.array(step, { maxLength: 12 });
  const owners = fc.constantFrom<SignInAttempt>(newAttempt(), newAttempt(here));
  await fc.assert(
    fc.asyncProperty(steps, owners, async (all, attempt) => {
      const world = await createWorld();
      const owner = visitor(world, { attempt });
      const same = newAttempt();
      await owner.ask();
      const code = newest(world);
      for (const { source, attempt: kind, asks, guesses } of all) {
        const made = { none: undefined, new: newAttempt(), same, program: newAttempt(source) }[kind];
        const stranger = visitor(world, { source, ...(made === undefined ? {} : { attempt: made }) });
        if (asks) await stranger.ask();
        for (const guess of guesses) if (guess !== code) await stranger.type(guess);
      }
      expect(await owner.type(code)).toBe('in');
    }),
    { numRuns: tries(40) },
  );
}, 60_000);
