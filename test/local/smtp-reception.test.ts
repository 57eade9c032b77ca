import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { createLog } from '#local/log.ts';
import { exceedsItsShare } from '#local/smtp/connections-by-source.ts';
import { createReceptionRoom } from '#local/smtp/reception-room.ts';
import { type RunningSmtpServer, startSmtpServer } from '#local/smtp/start-smtp-server.ts';
import { SmtpClient } from '#test/support/smtp-client.ts';

const megabyte = 1024 * 1024;

describe('the room for mails that are being received', () => {
  it('is never overdrawn, and is all there again once every share has been given back', () => {
    const act = fc.record({ who: fc.nat(5), bytes: fc.nat(60), gives: fc.boolean() });
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 6, maxLength: 6 }), fc.array(act), (declared, acts) => {
        const room = createReceptionRoom(100);
        const shares = declared.map((bytes) => room.open(bytes));
        const held = declared.map(() => 0);
        for (const { who, bytes, gives } of acts) {
          if (gives) shares[who]?.giveBack();
          const grown = !gives && shares[who]?.grow(Math.max(bytes, held[who] ?? 0));
          held[who] = grown ? Math.max(bytes, held[who] ?? 0, declared[who] ?? 0) : 0;
          const sum = held.reduce((all, one) => all + one, 0);
          expect(sum).toBeLessThanOrEqual(100);
          expect([room.fits(100 - sum), room.fits(101 - sum)]).toEqual([true, false]);
        }
        for (const share of [...shares, ...shares]) share.giveBack();
        expect([room.fits(100), room.fits(101)]).toEqual([true, false]);
      }),
    );
  });
});

describe('mails that come in at one time', () => {
  let server: RunningSmtpServer;
  const clients: SmtpClient[] = [];
  /** Ends the writing of each mail that has come in whole. */
  let written: (() => void)[] = [];
  afterEach(async () => {
    for (const end of written) end();
    await Promise.all(clients.splice(0).map((client) => client.hangUp()));
    await server.stop();
  });

  const start = async () => {
    written = [];
    server = await startSmtpServer({
      port: 0,
      intake: {
        accept: () => new Promise<void>((resolve) => void written.push(resolve)),
        recover: () => undefined,
        stop: () => undefined,
      },
      trustedRelays: [],
      storage: { accepts: async () => true },
      log: createLog('error', () => undefined),
    });
  };
  const client = async () => {
    const greeted = await SmtpClient.greeted(server.port);
    clients.push(greeted);
    return greeted;
  };
  const until = async (isSo: () => boolean) => {
    while (!isSo()) await new Promise(setImmediate);
  };

  it.each([
    ['declared', 1, ` SIZE=${10 * megabyte}`],
    ['not declared', 9.5 * megabyte, ''],
  ])(
    'are four of the largest, %s; the next is asked to come again, and is taken then',
    async (_, bytes, parameters) => {
      await start();
      const others = await Promise.all([1, 2, 3, 4].map(client));
      const answers = others.map((other) => other.mail(bytes, parameters));
      await until(() => written.length === 4);
      const last = await client();
      const words = /^452 Too many mails are being received at this moment; send it again later/;
      expect(await last.mail(5 * megabyte, ` SIZE=${5 * megabyte}`)).toMatch(words);
      expect(await last.mail(5 * megabyte)).toMatch(words);
      for (const end of written) end();
      for (const answer of answers) expect(await answer).toMatch(/^250 /);
      const again = last.mail(5 * megabyte);
      await until(() => written.length === 5);
      written.at(-1)?.();
      expect(await again).toMatch(/^250 /);
    },
  );

  it('take no room once their sender has hung up in the middle', async () => {
    await start();
    for (let time = 0; time < 4; time += 1) {
      const other = await client();
      await other.envelope(` SIZE=${10 * megabyte}`);
      await other.say('DATA');
      other.write('half a line');
    }
    const last = await client();
    expect(await last.envelope(' SIZE=1000')).toMatch(/^452 /);
    await Promise.all(clients.slice(0, 4).map((other) => other.hangUp()));
    let answer: string;
    do answer = await last.envelope(` SIZE=${10 * megabyte}`);
    while (answer.startsWith('452'));
    expect(answer).toMatch(/^250 /);
    expect(written).toEqual([]);
  });

  it('of more than 10 MB is refused for good, and holds nothing while the rest of it comes', async () => {
    await start();
    const large = await client();
    expect(await large.mail(11 * megabyte)).toMatch(/^552 /);
    expect(await large.envelope(` SIZE=${10 * megabyte}`)).toMatch(/^250 /);
  });
});

describe('connections', () => {
  it.each([
    ['192.0.2.7', 10, false],
    ['192.0.2.7', 11, true],
    ['2001:db8::1', 11, true],
    ['127.0.0.1', 40, false],
    ['::1', 40, false],
    ['::ffff:127.0.0.1', 40, false],
  ])('of %s, %i of them: beyond its share %s', (source, count, expected) => {
    const others = Array.from({ length: 30 }, (_, index) => `198.51.100.${index}`);
    expect(exceedsItsShare(source, [...others, ...Array.from({ length: count }, () => source)])).toBe(expected);
  });
});
