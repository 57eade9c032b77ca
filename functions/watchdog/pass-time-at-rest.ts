import { VersionConflictError } from '#functions/lib/errors.ts';
import { execute } from '#functions/lib/execute.ts';
import { moduleOf } from '#functions/lib/module-of.ts';
import type { StoredCase } from '#functions/lib/ports.ts';
import type { Services } from '#functions/lib/services.ts';
import { watchAtRest } from '#functions/lib/watch.ts';

/** Whether time alone does something in a case that no machine follows: it may rest for years, and nothing runs for it. */
export const awaitsTimeAtRest = ({ stage, watch }: StoredCase, at: string): boolean =>
  stage === 'rest' && watch !== undefined && watch.lookAt <= at;

/**
 * Lets the time of such a case pass, once its instant has come; one whose instant has moved away is looked at then.
 * @returns whether it is in time now
 */
export async function passTimeAtRest(services: Services, stored: StoredCase, at: string): Promise<boolean> {
  const { caseId } = stored.state;
  const done = await execute(
    services,
    caseId,
    { type: 'pass-time', at, actor: { system: 'clock' } },
    { isMeant: (now) => awaitsTimeAtRest(now, at) },
  );
  if (!('events' in done) || done.events.length > 0) return true;
  const { nextInstant } = await moduleOf(stored.procedure);
  const next = nextInstant(done.state, await services.network.directory(), at);
  if (next === undefined || next <= at) return false;
  await putOff(services, stored, next);
  return true;
}

async function putOff({ cases }: Services, stored: StoredCase, next: string): Promise<void> {
  try {
    await cases.lookAgain(stored.state.caseId, stored, watchAtRest(next, stored.watch?.told));
  } catch (error) {
    // The case has moved on, and is looked at in the next run.
    if (!(error instanceof VersionConflictError)) throw error;
  }
}
