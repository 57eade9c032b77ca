import { expect, test } from 'vitest';
import { UpstreamError } from '#functions/lib/errors.ts';
import type { FoundAlteration } from '#schemas/history-check.ts';
import { keepingMailer } from '#test/support/mail-desk.ts';
import { createWorld, hours } from '#test/support/world.ts';
import { dispatch } from './dispatch.ts';

/** The sweep of every five minutes, of an installation whose last check found what a test says. */
async function sweeping() {
  const world = await createWorld({ startAt: '2026-03-02T09:10:00.000Z' });
  const mailer = keepingMailer();
  const post = { ...world.post, mailer };
  return {
    world,
    mailer,
    finds: (found: FoundAlteration[]) => world.services.historyChecks.keepCheck({ begunAt: world.now(), found }),
    /** To whom the sweeps of so many hours write. */
    sweepFor: async (many: number): Promise<string[]> => {
      const before = mailer.sent.length;
      for (let run = 0; run < many * 12; run += 1) {
        await dispatch(post, { sweep: true, time: world.now() });
        await world.advance(hours(1) / 12);
      }
      return mailer.sent.slice(before).map(({ to }) => to);
    },
  };
}

const both = ['auditor@example.org', 'secretariat@example.org'];
const altered = (caseId: string, foundAt: string): FoundAlteration => ({ caseId, seq: 4, what: 'altered', foundAt });
const [first, second] = [
  altered('DEC-2026-0001', '2026-03-02T09:00:00.000Z'),
  altered('SET-network', '2026-03-02T11:00:00.000Z'),
];

test('what is not as it was recorded is told to secretariat and auditor once, then once a day', async () => {
  const { mailer, finds, sweepFor } = await sweeping();
  expect(await sweepFor(1)).toEqual([]);
  await finds([first]);
  expect((await sweepFor(10)).sort()).toEqual(both);
  const { subject, text } = mailer.sent[0] ?? { subject: '', text: '' };
  expect(subject).toBe('A history is not as it was recorded');
  expect(text).toMatch(/DEC-2026-0001.*\n?.*Entry 4/);
  expect((await sweepFor(24)).sort()).toEqual(both);
  await finds([]);
  expect(await sweepFor(48)).toEqual([]);
});

test('what is found anew is told of at once, with all that stands', async () => {
  const { mailer, finds, sweepFor } = await sweeping();
  await finds([first]);
  await sweepFor(1);
  await finds([first, second]);
  expect((await sweepFor(1)).sort()).toEqual(both);
  expect(mailer.sent.at(-1)?.subject).toBe('2 histories are not as they were recorded');
  expect(mailer.sent.at(-1)?.text).toContain('SET-network');
});

test('where nobody could be written to the next sweep writes', async () => {
  const { mailer, finds, sweepFor, world } = await sweeping();
  await finds([first]);
  const failing = { send: () => Promise.reject(new UpstreamError('SES: slow')) };
  const post = { ...world.post, mailer: failing };
  await expect(dispatch(post, { sweep: true, time: world.now() })).rejects.toBeInstanceOf(UpstreamError);
  expect(mailer.sent).toEqual([]);
  expect((await sweepFor(1)).sort()).toEqual(both);
});
