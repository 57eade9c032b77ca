import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { log } from '#functions/lib/log.ts';
import { mailDesk } from '#test/support/mail-desk.ts';
import { createWorld } from '#test/support/world.ts';

beforeAll(() => void vi.spyOn(log, 'warn').mockReturnValue(undefined));
afterAll(() => void vi.restoreAllMocks());

async function desk() {
  const { services } = await createWorld();
  const passedOn: string[] = [];
  const mailer = { send: async ({ to }: { to: string }) => void passedOn.push(to) };
  const desk = mailDesk(services, mailer);
  const receive = async (from: string, at = '2026-03-02T09:10:00.000Z', number = 1) => {
    const message = `From: ${from}\r\nSubject: Question ${number}\r\n\r\nWhen?`;
    return (await desk.receive(message, { at, envelope: { from, to: ['decisions@example.org'] } })).kept;
  };
  return { receive, passedOn };
}

test('a flood from one sender is kept and not passed on, and hinders nobody else', async () => {
  const { receive, passedOn } = await desk();
  for (let number = 1; number <= 250; number += 1) await receive('loop@example.org', undefined, number);
  expect(passedOn).toHaveLength(20);
  expect(await receive('LOOP@example.org')).toBe('too-many');
  expect(await receive('mission@example.org')).toBe('passed-on');
  expect(await receive('loop@example.org', '2026-03-02T10:00:00.000Z', 251)).toBe('passed-on');
});

test('a flood under many names ends as well', async () => {
  const { receive, passedOn } = await desk();
  for (let number = 1; number <= 220; number += 1) await receive(`name${number}@example.org`);
  expect(passedOn).toHaveLength(200);
});
