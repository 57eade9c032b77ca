import { UpstreamError, VersionConflictError } from '#functions/lib/errors.ts';
import { execute } from '#functions/lib/execute.ts';
import { log } from '#functions/lib/log.ts';
import type { StoredCase } from '#functions/lib/ports.ts';
import type { Services } from '#functions/lib/services.ts';
import { type Expectation, expectationOf, missedBy } from '#functions/lib/watch.ts';
import { awaitsTimeAtRest, passTimeAtRest } from './pass-time-at-rest.ts';

/** Cases looked at side by side. */
const atOnce = 20;

/**
 * Looks at every case whose time to be looked at has come: one that is in time is looked at again when the next thing
 * is expected of it; time passes in one at rest whose instant has come; of one that stands still the secretariat is told,
 * once for each thing that did not happen.
 * @returns how many stand still.
 */
export async function watchCases(services: Services, at: string): Promise<{ stalled: number }> {
  const caseIds = await services.cases.toLookAt(at);
  let stalled = 0;
  let failures = 0;
  for (let first = 0; first < caseIds.length; first += atOnce) {
    const looks = caseIds.slice(first, first + atOnce).map((caseId) => lookAt(services, caseId, at));
    for (const look of await Promise.allSettled(looks)) {
      if (look.status === 'fulfilled') stalled += look.value ? 1 : 0;
      else {
        failures += 1;
        log.error('a case could not be looked at; the next run tries again', { error: String(look.reason) });
      }
    }
  }
  if (failures > 0) throw new UpstreamError(`${failures} cases could not be looked at; see the log`);
  return { stalled };
}

/** @returns whether the case stands still. */
async function lookAt(services: Services, caseId: string, at: string): Promise<boolean> {
  const stored = await services.cases.load(caseId);
  if (stored === undefined) return false;
  if (awaitsTimeAtRest(stored, at) && (await passTimeAtRest(services, stored, at))) return false;
  const missed = missedBy(stored, at);
  if (missed === undefined) {
    await lookAgain(services, caseId, stored);
    return false;
  }
  if (stored.watch?.told !== missed.by) await tell(services, caseId, missed, at);
  return true;
}

async function lookAgain({ cases }: Services, caseId: string, stored: StoredCase): Promise<void> {
  const by = expectationOf(stored)?.by;
  if (stored.watch === undefined || by === undefined || by === stored.watch.lookAt) return;
  try {
    await cases.lookAgain(caseId, stored, { ...stored.watch, lookAt: by });
  } catch (error) {
    // The case has moved on, and is looked at in the next run.
    if (!(error instanceof VersionConflictError)) throw error;
  }
}

async function tell(services: Services, caseId: string, { expected, by }: Expectation, at: string): Promise<void> {
  const command = { type: 'notice-stall', expected, by, at, actor: { system: 'clock' } } as const;
  const done = await execute(services, caseId, command, {
    isMeant: (stored) => missedBy(stored, at)?.by === by && stored.watch?.told !== by,
  });
  if ('events' in done && done.events.length > 0) log.warn('a case stands still', { caseId, expected, by });
}
