import type { CaseCommand } from '#workflows/procedure/command.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import type { Subject } from '#workflows/procedure/subject.ts';
import { afterCommit, decideOn, type ExecuteOptions, type Execution } from './decide-on.ts';
import { NotFoundError, UpstreamError, VersionConflictError } from './errors.ts';
import type { StoredCase } from './ports.ts';
import { maxAttempts, pause } from './retry-commit.ts';
import type { Services } from './services.ts';

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

/** Creates a case with the command that begins it. */
export async function create(
  services: Services,
  module: Subject,
  caseId: string,
  command: CaseCommand,
  options: Pick<ExecuteOptions, 'idempotency' | 'roster' | 'draft' | 'claim'> = {},
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

/** Undefined when somebody else was quicker. */
async function attemptOnce(
  services: Services,
  stored: StoredCase,
  command: CaseCommand,
  options: ExecuteOptions,
): Promise<Execution | undefined> {
  const ruling = await decideOn(services, stored, command, options);
  if (ruling.commit === undefined) return ruling.execution;
  try {
    await services.cases.commit(ruling.commit);
  } catch (error) {
    if (error instanceof VersionConflictError) return undefined;
    throw error;
  }
  await afterCommit(services, [ruling], command.at);
  return ruling.execution;
}
