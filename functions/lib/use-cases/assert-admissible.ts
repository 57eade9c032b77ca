import { DomainError } from '#workflows/procedure/domain-error.ts';
import type { Procedure } from '#workflows/procedure/procedure.ts';
import { refusedAs } from '../input.ts';
import { meetingsOf } from '../meetings-of.ts';
import type { Services } from '../services.ts';
import { withSurroundings } from '../surroundings.ts';
import type { Beginning } from './beginning.ts';
import { caseToBe } from './case-to-be.ts';

/** Asks the rules whether they would let a case begin so; nothing is stored. @throws RequestError that says why not */
export async function assertAdmissible(services: Services, module: Procedure, beginning: Beginning): Promise<void> {
  const { state } = caseToBe(module, beginning.at);
  const { caseId } = state;
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
