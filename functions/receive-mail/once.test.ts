import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { MailRefusedError } from '#functions/lib/errors.ts';
import { log } from '#functions/lib/log.ts';
import { soFar } from '#functions/lib/rate-limit.ts';
import { mailDesk } from '#test/support/mail-desk.ts';
import { createWorld } from '#test/support/world.ts';

const at = '2026-03-02T09:00:00.000Z';
const secondsLater = (seconds: number) => new Date(Date.parse(at) + seconds * 1000).toISOString();
const message = 'From: who@example.org\r\nSubject: When?\r\n\r\nWhen is the meeting?';
const envelope = { from: 'who@example.org', to: ['tawafuq@example.org'] };

/** A mail of somebody whom the roster knows: it goes to the secretariat, and its sender is told. */
async function desk(roster = sampleRoster) {
  const { services } = await createWorld({ roster });
  const sent: string[] = [];
  let refuse: (to: string) => boolean = () => false;
  let refusal = new Error('refused');
  const mailer = {
    send: async ({ to }: { to: string }) => {
      if (refuse(to)) throw refusal;
      sent.push(to);
    },
  };
  return {
    services,
    sent,
    refusing: (matches: typeof refuse, error = refusal) => {
      refuse = matches;
      refusal = error;
    },
    receive: (now: string, ignoreClaims?: boolean) =>
      mailDesk(services, mailer).receive(message, { mail: 'm', at, now, envelope, ignoreClaims }),
  };
}

const sampleRoster = readFileSync('samples/roster.jsonc', 'utf8');

const everybody = ['secretariat@example.org', 'who@example.org'];

test('an event that comes again is handled once, and leaves the limits of its sender alone', async () => {
  const { services, receive, sent } = await desk();
  expect(await receive(at)).toEqual({ kept: 'passed-on' });
  for (const seconds of [1, 60, 6 * 3600]) expect(await receive(secondsLater(seconds))).toEqual({ kept: 'again' });
  expect(sent.sort()).toEqual(everybody);
  const limit = { name: 'mail-claimed', most: 20, perSeconds: 3600 };
  expect(await soFar(services.counters, limit, { subject: 'who@example.org', now: at })).toBe(1);
});

test('of two at once one handles it, and the other comes again and finds it done', async () => {
  const { receive, sent } = await desk();
  const [one, other] = await Promise.allSettled([receive(at), receive(secondsLater(0.1))]);
  expect(one).toMatchObject({ value: { kept: 'passed-on' } });
  expect(other).toMatchObject({ status: 'rejected', reason: { name: 'UpstreamError' } });
  expect(await receive(secondsLater(60))).toEqual({ kept: 'again' });
  expect(sent.sort()).toEqual(everybody);
});

test('whoever dies between claim and sending loses nothing: Lambda tries for three minutes, the claim ends before', async () => {
  const { services, receive, sent } = await desk();
  const claim = { now: at, until: secondsLater(90), forgetAtEpochSeconds: 0 };
  await services.receivedMails.claim('m', claim);
  await expect(receive(secondsLater(60))).rejects.toMatchObject({ name: 'UpstreamError' });
  expect(sent).toEqual([]);
  expect(await receive(secondsLater(180))).toEqual({ kept: 'passed-on' });
  expect(sent.sort()).toEqual(everybody);
});

test('a process that starts anew waits for no claim of the one before it', async () => {
  const { services, receive } = await desk();
  const claim = { now: at, until: secondsLater(90), forgetAtEpochSeconds: 0 };
  await services.receivedMails.claim('m', claim);
  expect(await receive(secondsLater(1), true)).toEqual({ kept: 'passed-on' });
  expect(await receive(secondsLater(2), true)).toEqual({ kept: 'again' });
});

test('a mail that could not be sent is tried again at once, and then done', async () => {
  const { receive, refusing, sent } = await desk();
  refusing((to) => to === 'secretariat@example.org');
  await expect(receive(at)).rejects.toThrow('refused');
  refusing(() => false);
  expect(await receive(secondsLater(1))).toEqual({ kept: 'passed-on' });
  expect(sent).toContain('secretariat@example.org');
  expect(await receive(secondsLater(2))).toEqual({ kept: 'again' });
});

test('of two mailboxes of the secretariat one that is refused for good holds up nobody, and nobody gets it again', async () => {
  const second = `"people": [
    { "id": "desk@example.org", "name": "Desk", "language": "en", "timeZone": "UTC", "roles": [{ "role": "secretariat", "from": "2018-12-01" }] },`;
  const { receive, refusing, sent } = await desk(sampleRoster.replace('"people": [', second));
  vi.spyOn(log, 'warn').mockReturnValue(undefined);
  refusing((to) => to === 'desk@example.org', new MailRefusedError('SES: MessageRejected: Illegal address'));
  expect(await receive(at)).toEqual({ kept: 'passed-on' });
  expect(await receive(secondsLater(60))).toEqual({ kept: 'again' });
  expect(sent.sort()).toEqual(everybody);
});
