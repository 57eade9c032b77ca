import { draftIdFor } from '#functions/lib/drafts/draft-id-for.ts';
import type { Services } from '#functions/lib/services.ts';
import type { CaseId } from '#schemas/ids.ts';

/** What a mail of this key has begun, and when. */
export type Begun = {
  readonly at: string;
  readonly caseId?: CaseId | undefined;
  readonly draftId?: string | undefined;
};

/** Looks it up by the key under which it was begun; undefined where nothing was. */
export async function handedInBefore(
  { cases, drafts }: Services,
  person: string,
  key: string,
  now: string,
): Promise<Begun | undefined> {
  const record = await cases.idempotent(person, key);
  if (record !== undefined) {
    const { caseId } = record.response as { readonly caseId: CaseId };
    const stored = await cases.load(caseId);
    return stored && { at: stored.state.openedAt, caseId };
  }
  const found = (await drafts.draft(draftIdFor(person, key), now))?.draft;
  return found && { at: found.createdAt, draftId: found.draftId, caseId: found.caseId ?? undefined };
}
