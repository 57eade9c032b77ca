import type { CaseCommand } from '#workflows/procedure/command.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import type { Procedure } from '#workflows/procedure/procedure.ts';
import { refusedAs } from '../input.ts';
import { meetingsOf } from '../meetings-of.ts';
import type { Services } from '../services.ts';
import { withSurroundings } from '../surroundings.ts';

type Beginning = Omit<Extract<CaseCommand, { caseId: string }>, 'caseId'>;

/** Asks the rules whether they would let a case begin so; nothing is stored. @throws RequestError that says why not */
export async function assertAdmissible(services: Services, module: Procedure, beginning: Beginning): Promise<void> {
  const caseId = `${module.prefix}-${beginning.at.slice(0, 4)}-0000`;
  const state = module.initialState(caseId, beginning.at);
  const network = await services.network.directory();
  try {
    await withSurroundings(
      network,
      { history: async () => [], meetings: (body) => meetingsOf(services.cases, body) },
      (surroundings) => module.decide({ ...beginning, caseId }, state, surroundings),
    );
  } catch (error) {
    throw error instanceof DomainError ? refusedAs(error, caseId, 'form') : error;
  }
}
