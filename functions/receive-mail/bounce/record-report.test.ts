import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { everythingStored } from '#test/support/open-task.ts';
import { tries } from '#test/support/search.ts';
import { createWorld, type World } from '#test/support/world.ts';
import { recordReport } from './record-report.ts';

const who = 'who@example.org';
const failed = `Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; ${who}\nAction: failed\nStatus: 5.1.1\n`;

let world: World;
let caseId: string;
beforeEach(async () => {
  world = await createWorld();
  caseId = await world.circulated();
});

const returnPath = (of = caseId, to = who): string =>
  world.mails.find(({ to: person, tags }) => person === to && tags['case'] === of && tags['gating'] === 'yes')
    ?.returnsTo ?? '';
const report = (to: readonly string[], deliveryStatus: string | undefined = failed, from = '') =>
  recordReport(world.services, { at: world.now(), envelope: { from, to }, deliveryStatus });

describe('a mail that reports of a notice', () => {
  it('is a bounce at the address of that notice', async () => {
    expect(await report(['tawafuq@tawafuq.example.org', returnPath().toUpperCase()])).toBe('bounce');
    await world.settle();
    expect((await world.view(caseId)).unreached).toEqual(['WHO']);
  });

  it.each([
    ['still tries', failed.replace('failed', 'delayed'), 'no-failure'],
    ['has no part that programs read', undefined, 'unclear-report'],
    ['has one that does not say', 'The Action: failed', 'unclear-report'],
  ])('changes nothing where it %s', async (_, status, kind) => {
    const before = await everythingStored(world, caseId);
    const answer = recordReport(world.services, {
      at: world.now(),
      envelope: { from: '', to: [returnPath()] },
      deliveryStatus: status,
    });
    expect(await answer).toBe(kind);
    expect(await everythingStored(world, caseId)).toBe(before);
  });

  it('is none that comes from somebody, though at the right address', async () => {
    const before = await everythingStored(world, caseId);
    expect(await report([returnPath()], failed, 'mallory@elsewhere.example')).toBeUndefined();
    expect(await everythingStored(world, caseId)).toBe(before);
  });

  it('is none for another case of the same number, as after a loss of data', async () => {
    const address = returnPath();
    const other = await createWorld();
    const again = await other.circulated();
    expect(again).toBe(caseId);
    const envelope = { from: '', to: [address] };
    expect(await recordReport(other.services, { at: other.now(), envelope, deliveryStatus: failed })).toBeUndefined();
  });

  it('quotes the other side on one clean line', async () => {
    await report([returnPath()], `${failed}Diagnostic-Code: smtp; 550\u202e gone\u0007 ${'x'.repeat(900)}\n`);
    const { data } = (await world.history(caseId)).find(({ type }) => type === 'notice-bounced') ?? {};
    expect(String(data?.['reason'])).toMatch(/^smtp; 550 gone x+…$/);
  });
});

it('no mail changes a case that did not come to the address of one of its notices, whatever it holds', async () => {
  const right = returnPath();
  const proof = /-([0-9a-v]{16})@/.exec(right)?.[1] ?? '';
  const seqs = (await world.history(caseId)).map(({ seq }) => seq);
  const addresses = fc.oneof(
    fc.emailAddress(),
    fc
      .tuple(
        fc.constantFrom(caseId, 'DEC-2026-0002', 'DEC-1999-0001'),
        fc.constantFrom(...seqs, 999),
        fc.stringMatching(/^[0-9a-v]{16}$/),
      )
      .map(([id, seq, guess]) => `bounces+${id.toLowerCase()}-${seq}-${guess}@tawafuq.example.org`),
    // The right proof, of another notice.
    fc
      .constantFrom(...seqs, 999)
      .filter((seq) => !right.includes(`-${seq}-`))
      .map((seq) => `bounces+${caseId.toLowerCase()}-${seq}-${proof}@tawafuq.example.org`),
    fc.nat({ max: 15 }).map((index) => {
      const turned = [...proof];
      turned[index] = turned[index] === '0' ? '1' : '0';
      return right.replace(proof, turned.join(''));
    }),
  );
  const statuses = fc.oneof(fc.constant(failed), fc.constant(undefined), fc.string());
  const before = await everythingStored(world, caseId);
  await fc.assert(
    fc.asyncProperty(fc.array(addresses, { minLength: 1, maxLength: 4 }), statuses, async (to, status) => {
      expect(
        await recordReport(world.services, { at: world.now(), envelope: { from: '', to }, deliveryStatus: status }),
      ).toBeUndefined();
    }),
    { numRuns: tries(300) },
  );
  expect(await everythingStored(world, caseId)).toBe(before);
});
