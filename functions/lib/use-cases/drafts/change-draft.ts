import { type Draft, DraftId } from '#schemas/draft.ts';
import type { Caller } from '../../caller.ts';
import type { StoredDraft } from '../../drafts/ports.ts';
import { NotFoundError, RequestError } from '../../errors.ts';
import type { Services } from '../../services.ts';
import { untilQuickest } from '../../until-quickest.ts';

/** A draft of the caller's. @throws NotFoundError where they are no author, as where there is none: nobody else can learn that it exists */
export async function draftFor(services: Services, caller: Caller, draftId: string): Promise<StoredDraft> {
  const stored = DraftId.safeParse(draftId).success ? await services.drafts.draft(draftId, caller.now) : undefined;
  if (stored === undefined || !stored.draft.authors.includes(caller.person.id))
    throw new NotFoundError('no-such-draft');
  return stored;
}

/** The same, while it is no case. @throws RequestError 409 when it is one */
export async function openDraft(services: Services, caller: Caller, draftId: string): Promise<StoredDraft> {
  const stored = await draftFor(services, caller, draftId);
  const { caseId } = stored.draft;
  if (caseId !== null) throw new RequestError(409, 'draft-handed-in', { params: { case: caseId } });
  return stored;
}

/** Changes a draft of the caller's that is no case yet; one that comes back as it was is not written. */
export function changeDraft(
  services: Services,
  caller: Caller,
  draftId: string,
  change: (draft: Draft) => Draft,
): Promise<Draft> {
  return untilQuickest(`Draft ${draftId}`, async () => {
    const before = await openDraft(services, caller, draftId);
    const after = change(before.draft);
    if (after !== before.draft) await services.drafts.put({ before, after });
    return after;
  });
}
