import { expect, test } from 'vitest';
import type { Mail } from '../ports.ts';
import { PacedMailer } from './paced-mailer.ts';

/** A clock that stands still until somebody waits, and mails with the time at which they went. */
function desk(perSecond: number) {
  let nowMs = 5_000;
  const waiting: { readonly atMs: number; readonly go: () => void }[] = [];
  const sentAtMs: number[] = [];
  const time = {
    nowMs: () => nowMs,
    wait: (ms: number) => new Promise<void>((go) => void waiting.push({ atMs: nowMs + ms, go })),
  };
  const mailer = new PacedMailer({ send: async () => void sentAtMs.push(nowMs - 5_000) }, perSecond, time);
  return {
    mailer,
    sentAtMs,
    send: (count: number) => Promise.allSettled(Array.from({ length: count }, () => mailer.send({} as Mail))),
    /** Lets time pass from one wait to the next, until nobody waits. */
    async pass() {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        nowMs = next.atMs;
        next.go();
        await Promise.resolve();
      }
    },
    later: (ms: number) => {
      nowMs += ms;
    },
  };
}

test('a second’s worth goes at once, and the rest one after the other', async () => {
  const { send, pass, sentAtMs } = desk(10);
  const sending = send(14);
  await pass();
  await sending;
  expect(sentAtMs).toEqual([...Array(10).fill(0), 100, 200, 300, 400]);
});

test('what would wait longer than twenty seconds is not sent, and holds up nobody after it', async () => {
  const { send, pass, sentAtMs, later } = desk(10);
  const sending = send(300);
  await pass();
  const refused = (await sending).filter(({ status }) => status === 'rejected');
  expect([sentAtMs.length, refused.length]).toEqual([210, 90]);
  expect(refused[0]).toMatchObject({ reason: { name: 'UpstreamError' } });
  expect(sentAtMs.at(-1)).toBe(20_000);
  later(1_000);
  await send(10);
  expect(sentAtMs.slice(210)).toEqual(Array(10).fill(21_000));
});

test('who sends slower than that never waits', async () => {
  const { send, sentAtMs, later } = desk(2);
  for (let mail = 0; mail < 5; mail += 1) {
    await send(1);
    later(500);
  }
  expect(sentAtMs).toEqual([0, 500, 1000, 1500, 2000]);
});
