import type { CaseCommand } from '#workflows/procedure/command.ts';
import { afterCommit, decideOn, type ExecuteOptions, type Execution, type Ruling } from './decide-on.ts';
import { NotFoundError, UpstreamError, VersionConflictError } from './errors.ts';
import { maxAttempts, pause } from './retry-commit.ts';
import type { Services } from './services.ts';

/** One of the commands that are carried out together, and the case or the book that it is for. */
export type Part = {
  readonly id: string;
  readonly command: CaseCommand;
  readonly options?: Pick<ExecuteOptions, 'idempotency' | 'forMachine'>;
};

/**
 * Carries out commands on several cases or books in one transaction, such as an act and the line of an agenda: all of them or
 * none. Each is decided on what is there now; where any of them has changed meanwhile, all are decided again.
 * @throws DomainError when the rules of any refuse its command, NotFoundError when one is not there
 */
export async function executeTogether(
  services: Services,
  parts: readonly [Part, Part, ...Part[]],
): Promise<Execution[]> {
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    const rulings = await Promise.all(parts.map((part) => decided(services, part)));
    const commits = rulings.flatMap(({ commit }) => commit ?? []);
    try {
      if (commits.length > 0) await services.cases.commitTogether(commits);
    } catch (error) {
      if (!(error instanceof VersionConflictError)) throw error;
      await pause(attempt);
      continue;
    }
    await afterCommit(services, rulings, parts[0].command.at);
    return rulings.map(({ execution }) => execution);
  }
  throw new UpstreamError(`${parts.map(({ id }) => id).join(', ')} are too busy; try again`);
}

async function decided(services: Services, { id, command, options = {} }: Part): Promise<Ruling> {
  const stored = await services.cases.load(id);
  if (stored === undefined) throw new NotFoundError('no-such-case');
  return decideOn(services, stored, command, options);
}
