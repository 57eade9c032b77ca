import type { CaseState } from '#schemas/case-state.ts';
import type { EventEnvelope } from '#schemas/event.ts';
import type { Roster } from '#schemas/roster.ts';
import { Directory } from '#workflows/network/directory.ts';
import type { CaseCommand } from '#workflows/procedure/command.ts';
import type { Subject } from '#workflows/procedure/subject.ts';
import { firstLink, linked } from './chain/link.ts';
import { commitOf, type UnlinkedCommit } from './commit-of.ts';
import type { DraftStep } from './drafts/ports.ts';
import { meetingsOf } from './meetings-of.ts';
import type { Claim } from './periods/claim.ts';
import type { Commit, IdempotencyRecord, StoredCase } from './ports.ts';
import type { Services } from './services.ts';
import { subjectNamed } from './subject-of.ts';
import { withSurroundings } from './surroundings.ts';

export type Execution = {
  readonly state: CaseState;
  readonly events: readonly EventEnvelope[];
  readonly module: Subject;
  /** Which of the case's flows counts now. */
  readonly flow: number;
  /** What was asked is recorded, and came too late to count. */
  readonly isLate: boolean;
};

export type ExecuteOptions = {
  /** The case as it was just read or remembered. */
  readonly already?: StoredCase | undefined;
  readonly idempotency?: ((done: Pick<Execution, 'state' | 'events' | 'isLate'>) => IdempotencyRecord) | undefined;
  /** The answer to the same request, if it was carried out meanwhile; looked for after a conflict. */
  readonly replayed?: (() => Promise<unknown>) | undefined;
  /** Whether the command still means the case as it is stored now; if not, nothing happens. */
  readonly isMeant?: (stored: StoredCase) => boolean;
  /** The roster that comes into force in the same transaction. */
  readonly roster?: Roster | undefined;
  /** The draft that becomes the case in the same transaction. */
  readonly draft?: DraftStep | undefined;
  /** The period that becomes the new case's in the same transaction. */
  readonly claim?: Claim | undefined;
  /** The machine itself asks, and gets its answer as the function's result. */
  readonly forMachine?: boolean;
};

/** What a command comes to: the case as it will stand, and what has to be written for it; nothing where nothing changes. */
export type Ruling = { readonly execution: Execution; readonly commit: Commit | undefined };

/**
 * No event is earlier than the one before it, though its news was long on the way or the machine's clock was set back.
 * What is owed, and when it is looked at again, goes by the command's own instant.
 */
const inOrder = (command: CaseCommand, { updatedAt }: CaseState): CaseCommand =>
  command.at < updatedAt ? { ...command, at: updatedAt } : command;

/** Decides a command on a case as it is given, and writes nothing. @throws DomainError when the rules refuse */
export async function decideOn(
  services: Services,
  stored: StoredCase,
  command: CaseCommand,
  options: ExecuteOptions,
): Promise<Ruling> {
  const module = await subjectNamed(stored.procedure);
  const unchanged = { state: stored.state, events: [], module, flow: stored.flow, isLate: false };
  if (options.isMeant?.(stored) === false) return { execution: unchanged, commit: undefined };
  // Before the first roster there is no other to look at.
  const network = options.roster ? new Directory(options.roster) : await services.network.directory();
  const forMachine = options.forMachine ?? false;
  const reading = {
    history: () => services.cases.history(stored.state.caseId),
    meetings: (body: string) => meetingsOf(services.cases, body),
  };
  const { execution, unlinked } = await withSurroundings(network, reading, (surroundings) => {
    const decided = module.decide(inOrder(command, stored.state), stored.state, surroundings);
    if (decided.events.length === 0) return { execution: unchanged, unlinked: undefined };
    const commit = commitOf({ services, module, stored, command, decided, surroundings, forMachine });
    const { state, events, flow } = commit;
    const execution = { state, events, module, flow, isLate: decided.isLate };
    return { execution, unlinked: withIdempotency(commit, decided.isLate, options) };
  });
  const commit = unlinked && { ...unlinked, ...linked(await headOf(services, stored), unlinked.events) };
  return { execution, commit };
}

/** What the next event follows. Of a case that only versions without chains wrote to, the whole history is taken in as it stands. */
async function headOf({ cases }: Services, { state: { caseId }, version, head }: StoredCase): Promise<string> {
  if (head !== undefined) return head;
  const events = version === 0 ? [] : await cases.chained(caseId);
  return linked(
    firstLink(caseId),
    events.map(({ event }) => event),
  ).head;
}

const withIdempotency = (
  commit: UnlinkedCommit,
  isLate: boolean,
  { idempotency, roster, draft, claim }: ExecuteOptions,
): UnlinkedCommit => ({
  ...commit,
  ...(roster === undefined ? {} : { roster }),
  ...(draft === undefined ? {} : { draft }),
  ...(claim === undefined ? {} : { claim }),
  ...(idempotency === undefined ? {} : { idempotency: idempotency({ ...commit, isLate }) }),
});

/** What follows from commits that have been written: what they owe is handed on. */
export async function afterCommit(services: Services, rulings: readonly Ruling[], at: string): Promise<void> {
  if (rulings.some(({ execution }) => execution.module.newsOf !== undefined)) services.network.forget();
  const owed = rulings.flatMap(({ commit }) => commit?.outbox ?? []);
  if (owed.length > 0) await services.dispatcher.dispatch(owed, at);
}
