import fc from 'fast-check';
import { afterAll, expect, it, vi } from 'vitest';
import { tries } from '#test/support/search.ts';
import { assertEnded, assertSound } from './assert-sound.ts';
import { driveToEnd } from './drive-to-end.ts';
import { begin, play } from './play.ts';
import { Beginning, stepsFor } from './steps.ts';

/** Cases that share a world, so that their commands and their instants mingle. */
const casesPerWorld = 8;
const stepsPerCase = 12;
/** Random sequences of commands, one for each case; a search plays a thousand. */
const usual = process.env['SEARCH_FACTOR'] === undefined ? 32 : 60;
const runs = tries(1) > 1 ? tries(250) : usual;
/** Repeat a failure with what it printed, and the same SEARCH_FACTOR: PROPERTY_SEED, PROPERTY_PATH. */
const { PROPERTY_SEED: seed, PROPERTY_PATH: path, PROPERTY_SHRINK: shrink } = process.env;

// The pause before a command is decided again is for the table's sake; here it would be a third of the time.
vi.stubGlobal('setTimeout', (run: () => void) => setImmediate(run));
afterAll(() => vi.unstubAllGlobals());

it(`whatever ${runs} cases are put through, the rules of the procedure hold`, { timeout: 600_000 }, async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('stop' as const, 'count-on' as const),
      fc.array(Beginning, { minLength: casesPerWorld, maxLength: casesPerWorld }),
      stepsFor(casesPerWorld, stepsPerCase),
      async (lateBounce, beginnings, steps) => {
        const game = await begin(lateBounce, beginnings);
        for (const step of steps) await play(game, step);
        await assertSound(game);
        await driveToEnd(game);
        await assertSound(game);
        await assertEnded(game);
        for (const caseId of game.caseIds) {
          for (const { type } of await game.world.stores.history(caseId)) seen.add(type);
        }
      },
    ),
    {
      numRuns: Math.ceil(runs / casesPerWorld),
      // Shrinking takes minutes; the seed is printed, and PROPERTY_SHRINK=1 shrinks it.
      endOnFailure: shrink === undefined,
      ...(seed === undefined ? {} : { seed: Number(seed) }),
      ...(path === undefined ? {} : { path }),
    },
  );
  // A property of what never happens proves nothing; in a thousand cases everything does.
  if (runs >= 1000) expect([...eventTypes].filter((type) => !seen.has(type))).toEqual([]);
});

/** All but faults, which the machine reports, and translations, which this roster does not require. */
const eventTypes: readonly string[] = [
  'case-drafted',
  'case-submitted',
  'case-returned',
  'case-declined',
  'case-accepted',
  'round-circulated',
  'notices-delivered',
  'notice-bounced',
  'notice-resent',
  'notice-excused',
  'clock-started',
  'clock-stopped',
  'clock-resumed',
  'position-stated',
  'position-confirmed',
  'position-repudiated',
  'late-position-recorded',
  'reminder-sent',
  'consensus-reached',
  'consensus-not-reached',
  'facilitation-started',
  'network-consulted',
  'advice-given',
  'text-revised',
  'objection-lifted',
  'objection-maintained',
  'way-forward-proposed',
  'way-forward-commented',
  'endorsement-given',
  'way-forward-endorsed',
  'finding-asked',
  'finding-put-to-heads',
  'finding-stated',
  'facilitation-continued',
  'agreement-not-reached',
  'referral-supported',
  'referral-opposed',
  'returned-to-facilitation',
  'matter-referred',
  'dossier-transmitted',
  'response-recorded',
  'decision-adopted',
  'decision-published',
  'follow-up-assigned',
  'follow-up-done',
  'decision-implemented',
  'case-withdrawn',
  'case-deferred',
  'case-resumed',
  'case-closed',
];
