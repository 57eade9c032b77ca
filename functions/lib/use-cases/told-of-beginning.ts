import type { Draft } from '#schemas/draft.ts';
import { capacityToPropose } from '../access.ts';
import type { Caller } from '../caller.ts';
import { decideOn } from '../decide-on.ts';
import { parseInput } from '../input.ts';
import { moduleOf } from '../module-of.ts';
import { readerOf } from '../reader-of.ts';
import type { Services } from '../services.ts';
import { type ToldGroup, toldOf } from '../told-groups.ts';
import { documentsToName } from './attach-documents.ts';
import { beginningBy } from './beginning.ts';
import { caseToBe } from './case-to-be.ts';

type Asked = {
  readonly procedure: string;
  readonly form: unknown;
  readonly draft: Draft | undefined;
};

/**
 * Who would be told at once if a form that nothing is wrong with were sent, as far as the caller may know: the case is decided as it would be,
 * and not recorded.
 * @throws InvalidInputError, ForbiddenError, DomainError for what could not be sent
 */
export async function toldOfBeginning(
  services: Services,
  caller: Caller,
  { procedure, form, draft }: Asked,
): Promise<readonly ToldGroup[]> {
  const module = await moduleOf(procedure);
  const network = await services.network.directory();
  const parsed = parseInput(module.forms.beginning.schema, form, 'form', module.id);
  const documents = await documentsToName(services, caller, parsed, 'form', { uploaders: draft?.authors });
  const capacity = capacityToPropose(caller, network, module.id);
  const beginning = beginningBy(caller, capacity, { type: 'submit', form: parsed, documents, draft });
  const stored = caseToBe(module, caller.now);
  const { execution } = await decideOn(services, stored, { ...beginning, caseId: stored.state.caseId }, {});
  return toldOf(module, execution, readerOf(caller, network)).groups;
}
