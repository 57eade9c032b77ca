import fc from 'fast-check';
import { expect, it } from 'vitest';
import { receiveMail } from '#functions/receive-mail/receive-mail.ts';
import { mailDesk } from '#test/support/mail-desk.ts';
import { everythingStored } from '#test/support/open-task.ts';
import { tries } from '#test/support/search.ts';
import { createWorld } from '#test/support/world.ts';
import { corpus } from './corpus/corpus.ts';
import { mutated } from './mutated.ts';

/** `npm run test:mail` tries a hundred times as many. */
const usual = 1_000;
/** Of one mail, by wall clock, on a machine that does other things; a stall takes minutes. */
const mostMs = 5_000;

/** Few enough in an hour that most are passed on. */
const apartMs = 10 * 60_000;

const seeds = Object.values(corpus).flat();

it('mails that were changed at random are read and sorted within a bounded time, and none changes a case', {
  timeout: 6 * 3_600_000,
}, async () => {
  const world = await createWorld();
  const caseId = await world.circulated();
  const before = await everythingStored(world, caseId);
  const returns = world.mails.find(({ tags }) => tags['case'] === caseId && tags['gating'] === 'yes')?.returnsTo ?? '';
  const { desk } = mailDesk(world.services, { send: async () => undefined });
  let worst = { ms: 0, name: '' };
  const kinds = new Map<string, number>();
  let number = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...seeds),
      mutated(seeds.map(({ raw }) => raw)),
      async ({ name, raw, from }, change) => {
        number += 1;
        const began = performance.now();
        const at = new Date(Date.parse(world.now()) + number * apartMs).toISOString();
        // To the address of a notice of this case, from another than the null sender: a report there would count.
        const envelope = { from: from || 'mx@x.example', to: [returns, 'tawafuq@example.org'] };
        const bytes = change(raw);
        const given = { ...desk, files: { read: async () => bytes } };
        const { kept } = await receiveMail(world.services, given, {
          at,
          now: at,
          envelope,
          mail: `m${number}`,
          file: 'x',
          isTrusted: false,
        });
        const ms = performance.now() - began;
        if (ms > worst.ms) worst = { ms, name };
        kinds.set(kept, (kinds.get(kept) ?? 0) + 1);
        expect(ms).toBeLessThan(mostMs);
        expect(kept).not.toBe('bounce');
      },
    ),
    { numRuns: tries(usual) },
  );
  expect(await everythingStored(world, caseId)).toBe(before);
  process.stdout.write(
    `${number} mails; worst ${worst.ms.toFixed(0)} ms (${worst.name}); ${JSON.stringify([...kinds])}\n`,
  );
});
