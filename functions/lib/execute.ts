import type { CaseState } from '#schemas/case-state.ts';
import type { EventEnvelope } from '#schemas/event.ts';
import type { Roster } from '#schemas/roster.ts';
import { Directory } from '#workflows/network/directory.ts';
import type { CaseCommand } from '#workflows/procedure/command.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import type { Subject } from '#workflows/procedure/subject.ts';
import { commitOf } from './commit-of.ts';
import { NotFoundError, UpstreamError, VersionConflictError } from './errors.ts';
import type { Commit, IdempotencyRecord, StoredCase } from './ports.ts';
import type { Services } from './services.ts';
import { subjectNamed } from './subject-of.ts';
import { withSurroundings } from './surroundings.ts';

/** Fifty members at once need about twenty rounds of conflict and retry; beyond this something else is wrong. */
const maxAttempts = 60;

export type Execution = {
  readonly state: CaseState;
  readonly events: readonly EventEnvelope[];
  readonly module: Subject;
  /** Which of the case's flows counts now. */
  readonly flow: number;
  /** What was asked is recorded, and came too late to count. */
  readonly isLate: boolean;
};

/**
 * The only read-modify-write of the system: load, decide, fold, commit; on a conflict decide again on what is there now.
 * The rules may first be asked on a case as it was a moment ago; a refusal, or that nothing happens, counts only on a fresh reading.
 * @throws DomainError when the rules refuse, NotFoundError when there is no such case.
 */
export async function execute(
  services: Services,
  caseId: string,
  command: CaseCommand,
  options: ExecuteOptions = {},
): Promise<Execution | { readonly replayed: unknown }> {
  const remembered = options.already ?? services.cases.recent(caseId);
  if (remembered !== undefined) {
    const done = await attemptOnce(services, remembered, command, options).catch(unlessRefused);
    if (done !== undefined && done.events.length > 0) return done;
  }
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    const replayed = attempt > 1 || remembered !== undefined ? await options.replayed?.() : undefined;
    if (replayed !== undefined) return { replayed };
    const stored = await services.cases.load(caseId);
    if (stored === undefined) throw new NotFoundError('no-such-case');
    const done = await attemptOnce(services, stored, command, options);
    if (done !== undefined) return (await repeated(done, options)) ?? done;
    await pause(attempt);
  }
  throw new UpstreamError(`Case ${caseId} is too busy; try again`);
}

/** What changes nothing may be a request that has just been carried out: it then has the same answer. */
async function repeated(
  { events }: Execution,
  { replayed }: ExecuteOptions,
): Promise<{ readonly replayed: unknown } | undefined> {
  const answer = events.length === 0 ? await replayed?.() : undefined;
  return answer === undefined ? undefined : { replayed: answer };
}

/** Rules refuse before anything is written. */
function unlessRefused(error: unknown): undefined {
  if (!(error instanceof DomainError)) throw error;
}

type ExecuteOptions = {
  /** The case as it was just read or remembered. */
  readonly already?: StoredCase | undefined;
  readonly idempotency?: ((done: Pick<Execution, 'state' | 'events' | 'isLate'>) => IdempotencyRecord) | undefined;
  /** The answer to the same request, if it was carried out meanwhile; looked for after a conflict. */
  readonly replayed?: (() => Promise<unknown>) | undefined;
  /** Whether the command still means the case as it is stored now; if not, nothing happens. */
  readonly isMeant?: (stored: StoredCase) => boolean;
  /** The roster that comes into force in the same transaction. */
  readonly roster?: Roster | undefined;
  /** The machine itself asks, and gets its answer as the function's result. */
  readonly forMachine?: boolean;
};

/** Creates a case with the command that begins it. */
export async function create(
  services: Services,
  module: Subject,
  caseId: string,
  command: CaseCommand,
  options: Pick<ExecuteOptions, 'idempotency' | 'roster'> = {},
): Promise<Execution> {
  const empty: StoredCase = {
    procedure: module.id,
    state: module.initialState(caseId, command.at),
    version: 0,
    flow: 0,
  };
  const done = await attemptOnce(services, empty, command, options);
  if (done === undefined) throw new VersionConflictError(`Case ${caseId} exists, or its idempotency key was just used`);
  return done;
}

/**
 * No event is earlier than the one before it, though its news was long on the way or the machine's clock was set back.
 * What is owed, and when it is looked at again, goes by the command's own instant.
 */
const inOrder = (command: CaseCommand, { updatedAt }: CaseState): CaseCommand =>
  command.at < updatedAt ? { ...command, at: updatedAt } : command;

/** Undefined when somebody else was quicker. */
async function attemptOnce(
  services: Services,
  stored: StoredCase,
  command: CaseCommand,
  options: ExecuteOptions,
): Promise<Execution | undefined> {
  const module = await subjectNamed(stored.procedure);
  const unchanged = { state: stored.state, events: [], module, flow: stored.flow, isLate: false };
  if (options.isMeant?.(stored) === false) return unchanged;
  // Before the first roster there is no other to look at.
  const network = options.roster ? new Directory(options.roster) : await services.network.directory();
  const forMachine = options.forMachine ?? false;
  const readHistory = () => services.cases.history(stored.state.caseId);
  const decided = await withSurroundings(network, readHistory, (surroundings) => {
    const decided = module.decide(inOrder(command, stored.state), stored.state, surroundings);
    if (decided.events.length === 0) return undefined;
    const commit = commitOf({ services, module, stored, command, decided, surroundings, forMachine });
    return { commit, isLate: decided.isLate };
  });
  if (decided === undefined) return unchanged;
  const { commit, isLate } = decided;
  try {
    await services.cases.commit(withIdempotency(commit, isLate, options));
  } catch (error) {
    if (error instanceof VersionConflictError) return undefined;
    throw error;
  }
  if (module.newsOf !== undefined) services.network.forget();
  if (commit.outbox !== undefined) await services.dispatcher.dispatch([commit.outbox], command.at);
  return { state: commit.state, events: commit.events, module, flow: commit.flow, isLate };
}

const withIdempotency = (commit: Commit, isLate: boolean, { idempotency, roster }: ExecuteOptions): Commit => ({
  ...commit,
  ...(roster === undefined ? {} : { roster }),
  ...(idempotency === undefined ? {} : { idempotency: idempotency({ ...commit, isLate }) }),
});

/** Full jitter (AWS Architecture Blog, "Exponential Backoff And Jitter"): up to 2, 4, … 64 ms. */
const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * 2 ** Math.min(attempt, 6)));
