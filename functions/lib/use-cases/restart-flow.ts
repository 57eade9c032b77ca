import { CaseId } from '#schemas/ids.ts';
import { capacityToRestart, mayRead } from '../access.ts';
import { actorOf, type Caller } from '../caller.ts';
import { NotFoundError, StateConflictError } from '../errors.ts';
import { execute } from '../execute.ts';
import { moduleOf } from '../module-of.ts';
import type { Services } from '../services.ts';
import { missedBy } from '../watch.ts';

/**
 * Gives a case that stands still to a new machine, which takes it up where it stands; whatever its old machine still
 * does no longer counts. Asked twice, it is done once: the second time the case no longer stands still.
 */
export async function restartFlow(
  services: Services,
  caller: Caller,
  caseId: string,
): Promise<{ readonly caseId: string; readonly state: string }> {
  const stored = CaseId.safeParse(caseId).success ? await services.cases.load(caseId) : undefined;
  if (stored === undefined) throw new NotFoundError('no-such-case');
  const module = await moduleOf(stored.procedure);
  if (!mayRead(module, stored.state, caller, await services.network.directory()))
    throw new NotFoundError('no-such-case');
  const actor = actorOf(caller, capacityToRestart(caller));
  const done = await execute(
    services,
    caseId,
    { type: 'restart-flow', at: caller.now, actor },
    { isMeant: (now) => missedBy(now, caller.now) !== undefined },
  );
  if ('replayed' in done) throw new Error('A restart carries no idempotency key');
  if (done.events.length === 0) throw new StateConflictError('not-stalled', caseId);
  return { caseId, state: done.state.at };
}
