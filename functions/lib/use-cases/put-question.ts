import { CaseId } from '#schemas/ids.ts';
import { QuestionEntry } from '#schemas/question.ts';
import { capacityFor } from '#workflows/network/assignees-of.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import { readableState } from '../access.ts';
import { actorOf, type Caller } from '../caller.ts';
import { ForbiddenError, NotFoundError } from '../errors.ts';
import { execute } from '../execute.ts';
import { hashOfRequest, idempotencyRecord, replayed } from '../idempotency.ts';
import { parseInput, refusedAs } from '../input.ts';
import { moduleOf } from '../module-of.ts';
import type { Services } from '../services.ts';

/** The number of the event by which it was recorded; that of the case's last where nothing was left to do. */
export type Put = { readonly caseId: string; readonly seq: number };

/**
 * Asks about a case that the caller may read, or answers or marks a question on it.
 * @throws NotFoundError for a case that is not the caller's to read, ForbiddenError, InvalidInputError
 */
export async function putQuestion(
  services: Services,
  caller: Caller,
  request: { readonly caseId: string; readonly body: unknown; readonly idempotencyKey?: string | undefined },
): Promise<Put> {
  const { caseId, body, idempotencyKey: key } = request;
  const [stored, network] = await Promise.all([
    CaseId.safeParse(caseId).success ? services.cases.load(caseId) : undefined,
    services.network.directory(),
  ]);
  if (stored === undefined) throw new NotFoundError('no-such-case');
  const module = await moduleOf(stored.procedure);
  const state = readableState(module, stored.state, caller, network);
  const entry = parseInput(QuestionEntry, body, '', module.id);
  const requestHash = key === undefined ? '' : hashOfRequest(`question ${caseId}`, entry);
  const again = () => replayed<Put>(services, caller, key, requestHash);
  const before = await again();
  if (before !== undefined) return before;
  // Whoever may not at all is told so; whatever else stands against it the rules say.
  const capacity =
    capacityFor(caller, module.whoPuts(state, network, caller.now, entry)) ??
    capacityFor(caller, module.readersOf(state, network, caller.now));
  if (capacity === undefined) throw new ForbiddenError();
  const command = { type: 'put-question', at: caller.now, actor: actorOf(caller, capacity), entry } as const;
  try {
    const done = await execute(services, caseId, command, {
      ...(key === undefined
        ? {}
        : { idempotency: (made) => idempotencyRecord(caller, key, requestHash, { caseId, seq: made.state.seq }) }),
      replayed: again,
    });
    return 'replayed' in done ? (done.replayed as Put) : { caseId, seq: done.state.seq };
  } catch (error) {
    if (error instanceof DomainError) throw refusedAs(error, caseId);
    throw error;
  }
}
