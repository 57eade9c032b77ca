import type { Caller } from '../../caller.ts';
import { ForbiddenError } from '../../errors.ts';
import type { Services } from '../../services.ts';
import { untilQuickest } from '../../until-quickest.ts';
import { openDraft } from './change-draft.ts';

/** Deletes a draft for all its authors. @throws ForbiddenError for an author who is not its owner */
export async function deleteDraft(services: Services, caller: Caller, draftId: string): Promise<void> {
  await untilQuickest(`Draft ${draftId}`, async () => {
    const stored = await openDraft(services, caller, draftId);
    if (stored.draft.owner !== caller.person.id) throw new ForbiddenError('not-yours-to-delete');
    await services.drafts.remove(stored);
  });
}
