import type { CaseId } from '#schemas/ids.ts';
import type { Caller } from '../../caller.ts';
import { RequestError } from '../../errors.ts';
import type { Services } from '../../services.ts';
import { untilQuickest } from '../../until-quickest.ts';
import { submitCase } from '../submit-case.ts';
import { draftFor } from './change-draft.ts';

/**
 * Makes a draft the case that it was written for, in one transaction: once, whoever of its authors asks and however often.
 * @throws RequestError 409 where the answers are not those that the caller has seen; InvalidInputError for what its form refuses
 */
export function handInDraft(
  services: Services,
  caller: Caller,
  draftId: string,
  version: number,
): Promise<{ caseId: CaseId }> {
  return untilQuickest(`Draft ${draftId}`, async () => {
    const stored = await draftFor(services, caller, draftId);
    const { procedure, form, caseId, updatedBy } = stored.draft;
    if (caseId !== null) return { caseId };
    if (stored.draft.version !== version) throw new RequestError(409, 'stale-draft', { params: { person: updatedBy } });
    return submitCase(services, caller, { procedure, form, from: stored });
  });
}
