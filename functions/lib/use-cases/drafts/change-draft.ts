import { type Draft, DraftId } from '#schemas/draft.ts';
import type { Caller } from '../../caller.ts';
import type { StoredDraft } from '../../drafts/ports.ts';
import { NotFoundError, RequestError, UpstreamError, VersionConflictError } from '../../errors.ts';
import { maxAttempts, pause } from '../../retry-commit.ts';
import type { Services } from '../../services.ts';

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

/** Runs a step on what stands there now, and once more when somebody else was quicker. */
export async function untilQuickest<T>(draftId: string, step: () => Promise<T>): Promise<T> {
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    try {
      return await step();
    } catch (error) {
      if (!(error instanceof VersionConflictError)) throw error;
    }
    await pause(attempt);
  }
  throw new UpstreamError(`Draft ${draftId} is too busy; try again`);
}

/** Changes a draft of the caller's that is no case yet; one that comes back as it was is not written. */
export function changeDraft(
  services: Services,
  caller: Caller,
  draftId: string,
  change: (draft: Draft) => Draft,
): Promise<Draft> {
  return untilQuickest(draftId, async () => {
    const before = await openDraft(services, caller, draftId);
    const after = change(before.draft);
    if (after !== before.draft) await services.drafts.put({ before, after });
    return after;
  });
}
