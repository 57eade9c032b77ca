import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { log } from '#functions/lib/log.ts';
import { keepingMailer, mailDesk } from '#test/support/mail-desk.ts';
import { createWorld } from '#test/support/world.ts';
import { dispatch } from './dispatch.ts';

beforeAll(() => void vi.spyOn(log, 'warn').mockReturnValue(undefined));
afterAll(() => void vi.restoreAllMocks());

const envelope = { from: 'loop@x.example', to: ['tawafuq@example.org'] };
const minutes = 60_000;

/** A desk where mail comes in, and the sweep of every five minutes. */
async function sweptDesk() {
  const world = await createWorld({ startAt: '2026-03-02T09:10:00.000Z' });
  const mailer = keepingMailer();
  const { receive } = mailDesk(world.services, mailer);
  const machines = { start: async () => {}, resume: async () => {} };
  const post = { services: world.services, machines, mailer, mailFrom: 'tawafuq@example.org' };
  return {
    world,
    flood: async (mails: number) => {
      for (let mail = 0; mail < mails; mail += 1) await receive('Subject: x\r\n\r\ny', { at: world.now(), envelope });
    },
    sweepFor: async (hours: number) => {
      for (let run = 0; run < hours * 12; run += 1) {
        await world.advance(5 * minutes);
        await dispatch(post, { sweep: true, time: world.now() });
      }
    },
    /** When each notice was sent, and of how many mails. */
    notices: () =>
      mailer.sent
        .filter(({ headers }) => headers['Tawafuq-Notice']?.startsWith('held-back/'))
        .map(({ subject, headers }) => [headers['Tawafuq-Notice']?.slice(10, 26), Number.parseInt(subject, 10) || 1]),
  };
}

test('what is held back after the notice is told of in the next hour though no mail comes, then once a day', async () => {
  const { flood, sweepFor, notices } = await sweptDesk();
  await flood(30);
  expect(notices()).toEqual([['2026-03-02T09:10', 1]]);
  await sweepFor(48);
  expect(notices()).toEqual([
    ['2026-03-02T09:10', 1],
    ['2026-03-02T10:00', 10],
    ['2026-03-03T00:00', 10],
    ['2026-03-04T00:00', 10],
  ]);
});

test('what the notice has told of already is not told of again in the next hour, and nothing once all are seen to', async () => {
  const { world, flood, sweepFor, notices } = await sweptDesk();
  await flood(21);
  await sweepFor(4);
  expect(notices()).toEqual([['2026-03-02T09:10', 1]]);
  const [held = ''] = await world.services.receivedMails.heldBack();
  await world.services.receivedMails.markDone(held, { at: world.now(), by: 'S' });
  await sweepFor(24);
  expect(notices()).toHaveLength(1);
});
