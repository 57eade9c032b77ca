import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Mail } from '#functions/lib/ports.ts';
import { mailDesk } from '#test/support/mail-desk.ts';
import { createWorld } from '#test/support/world.ts';

const roster = readFileSync('samples/roster.jsonc', 'utf8');
const at = '2026-03-02T09:10:00.000Z';
/** Far more than honest answers would be. */
const most = 200;

/** What a server on the way leaves of the fields that we write. */
type Kept = (name: string) => boolean;

/** Two editions: whoever writes to the secretariat of one writes to the other, and every mail of one comes in at the other. */
async function wired(kept: Kept) {
  const sent: string[] = [];
  const queue: (() => Promise<unknown>)[] = [];
  const edition = async (own: string, other: string) => {
    const { services } = await createWorld({ roster: roster.replaceAll('secretariat@example.org', other) });
    const send = async (mail: Mail) => {
      sent.push(`${own}: ${mail.subject}`);
      if (mail.to === other && sent.length < most) queue.push(() => deliver(mail));
    };
    const { receive } = mailDesk(services, { send });
    const deliver = (mail: Mail) => peers[other]?.(messageOf(mail, own, kept), own) ?? Promise.resolve();
    return (message: string, from: string) => receive(message, { at, envelope: { from, to: [own] } });
  };
  const peers: Record<string, (message: string, from: string) => Promise<unknown>> = {};
  const [one, other] = ['desk@one.example', 'desk@other.example'] as const;
  peers[one] = await edition(one, other);
  peers[other] = await edition(other, one);
  return {
    sent,
    async write(message: string, from: string) {
      await peers[one]?.(message, from);
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) await next();
    },
  };
}

const messageOf = ({ to, subject, text, headers }: Mail, from: string, kept: Kept): string =>
  Buffer.from(
    [
      `From: Tawafuq <${from}>`,
      `To: ${to}`,
      `Subject: ${subject}`,
      'Content-Type: text/plain; charset=utf-8',
      ...Object.entries(headers).flatMap(([name, value]) => (kept(name) ? [`${name}: ${value}`] : [])),
      '',
      text,
    ].join('\r\n'),
  ).toString('latin1');

describe('two editions wired to each other', () => {
  it.each<[string, Kept, number]>([
    ['with all that we write on our mails', () => true, 2],
    ['where a server on the way takes our own field off', (name) => name !== 'Tawafuq-Notice', 2],
  ])('are quiet after two mails, %s', async (_, kept, number) => {
    const { sent, write } = await wired(kept);
    await write('From: who@example.org\r\nSubject: Call\r\n\r\nPlease call.', 'who@example.org');
    // One to the secretariat, which is the other edition, and one to whoever wrote.
    expect(sent).toHaveLength(number);
  });

  it('end within the limits where nothing is left on the mails that says what they are', async () => {
    const { sent, write } = await wired(() => false);
    await write('From: who@example.org\r\nSubject: Call\r\n\r\nPlease call.', 'who@example.org');
    expect(sent.length).toBeLessThan(100);
  });
});

it('a program that answers and does not say so gets a bounded number of answers, and the secretariat its mails', async () => {
  const { services } = await createWorld();
  const sent: string[] = [];
  const { receive } = mailDesk(services, { send: async ({ to }) => void sent.push(to) });
  const one = (minute: number) => {
    const now = new Date(Date.parse('2026-03-02T10:00:00.000Z') + minute * 60_000).toISOString();
    return receive('From: who@example.org\r\nSubject: Re: Call\r\n\r\nYour mail was received.', {
      at: now,
      envelope: { from: 'who@example.org', to: ['tawafuq@example.org'] },
    });
  };
  for (let minute = 0; minute < 20; minute += 1) await one(minute);
  expect(sent.filter((to) => to === 'who@example.org')).toHaveLength(10);
  expect(sent.filter((to) => to === 'secretariat@example.org')).toHaveLength(20);
});
