import type { CaseState } from '#schemas/case-state.ts';
import { capacityFor } from '#workflows/network/assignees-of.ts';
import type { ComingLetter } from '#workflows/procedure/join-correspondence.ts';
import { readableState } from '../access.ts';
import { actorOf, type Caller } from '../caller.ts';
import { NotFoundError } from '../errors.ts';
import { execute } from '../execute.ts';
import { sha256 } from '../hash.ts';
import { idempotencyRecord, replayed } from '../idempotency.ts';
import { moduleOf } from '../module-of.ts';
import type { Services } from '../services.ts';

/** What came of it; the same letter joins once, and has the same answer again. */
export type Joined = {
  readonly caseId: string;
  readonly seq: number;
  /** The case had come to its end by then. */
  readonly isClosed: boolean;
};

/**
 * A letter becomes part of a case's correspondence, open or closed.
 * @param by who wrote it; or whoever of the secretariat has read it and says that it belongs there, of which `letter.from` is somebody else
 * @param letterKey what the same letter has when it comes again
 * @throws NotFoundError where `by` may not read such a case
 */
export async function joinCorrespondence(
  services: Services,
  caseId: string,
  { by, letter, letterKey }: { readonly by: Caller; readonly letter: ComingLetter; readonly letterKey: string },
): Promise<Joined> {
  const [stored, network] = await Promise.all([services.cases.load(caseId), services.network.directory()]);
  if (stored === undefined) throw new NotFoundError('no-such-case');
  const module = await moduleOf(stored.procedure);
  readableState(module, stored.state, by, network);
  const capacity = capacityFor(by, module.readersOf(stored.state, network, by.now));
  if (capacity === undefined) throw new NotFoundError('no-such-case');
  const key = `letter ${sha256(`${caseId} ${letterKey}`)}`;
  const again = () => replayed<Joined>(services, by, key, key);
  const before = await again();
  if (before !== undefined) return before;
  const joined = ({ at, seq }: CaseState): Joined => ({ caseId, seq, isClosed: !module.openSituations.includes(at) });
  const command = { type: 'join-correspondence', at: by.now, actor: actorOf(by, capacity), letter } as const;
  const done = await execute(services, caseId, command, {
    idempotency: ({ state }) => idempotencyRecord(by, key, key, joined(state)),
    replayed: again,
  });
  return 'replayed' in done ? (done.replayed as Joined) : joined(done.state);
}
