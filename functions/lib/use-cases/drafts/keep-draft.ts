import { randomBytes } from 'node:crypto';
import type { Answers, Draft, DraftId } from '#schemas/draft.ts';
import { capacityToPropose } from '../../access.ts';
import type { Caller } from '../../caller.ts';
import { draftIdFor } from '../../drafts/draft-id-for.ts';
import { keptDays, mostBytes, mostDrafts } from '../../drafts/limits.ts';
import { IdempotencyMismatchError, InvalidInputError, RequestError, VersionConflictError } from '../../errors.ts';
import { hashOfRequest } from '../../idempotency.ts';
import { moduleOf } from '../../module-of.ts';
import type { Services } from '../../services.ts';
import { changeDraft } from './change-draft.ts';

const dayMs = 86_400_000;

type NewDraft = {
  readonly procedure: string;
  readonly form: Answers;
  readonly key?: string | undefined;
  readonly onBehalfOf?: Draft['onBehalfOf'];
};

/**
 * Begins a draft with whatever is there of its answers. The same key gives the same draft.
 * @throws ForbiddenError for whoever may not begin such a case, RequestError 409 for whoever has as many drafts as one person may have
 */
export async function beginDraft(
  services: Services,
  caller: Caller,
  { procedure, form, key, onBehalfOf }: NewDraft,
): Promise<Draft> {
  const { id } = await moduleOf(procedure);
  capacityToPropose(caller, await services.network.directory(), id);
  assertFits(form);
  const { person, now } = caller;
  const draftId: DraftId = key === undefined ? `draft-${randomBytes(16).toString('hex')}` : draftIdFor(person.id, key);
  const begun: Draft = {
    ...{ draftId, procedure: id, form, owner: person.id, authors: [person.id] },
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    ...{ createdAt: now, updatedAt: now, updatedBy: person.id, version: 1, deletedAt: deletedAfter(now), caseId: null },
  };
  const same = await services.drafts.draft(draftId, now);
  if (same !== undefined) return unlessOther(same.draft, begun);
  if ((await services.drafts.numberOf(person.id, now)) >= mostDrafts)
    throw new RequestError(409, 'too-many-drafts', { params: { maximum: mostDrafts } });
  try {
    await services.drafts.put({ before: undefined, after: begun });
    return begun;
  } catch (error) {
    // The same key came twice at once and the other one was quicker.
    const other = error instanceof VersionConflictError && (await services.drafts.draft(draftId, now));
    if (other) return unlessOther(other.draft, begun);
    throw error;
  }
}

/**
 * Saves the answers in the place of those that the caller has seen, by their version. The same answers again change nothing.
 * @throws RequestError 409 where somebody saved others meanwhile: nothing is written, and both are there to compare
 */
export function saveDraft(
  services: Services,
  caller: Caller,
  draftId: string,
  { version, form }: { readonly version: number; readonly form: Answers },
): Promise<Draft> {
  assertFits(form);
  const { person, now } = caller;
  return changeDraft(services, caller, draftId, (draft) => {
    if (draft.version !== version) {
      if (draft.updatedBy === person.id && saysTheSame(draft.form, form)) return draft;
      throw new RequestError(409, 'stale-draft', { params: { person: draft.updatedBy } });
    }
    const saved = { updatedAt: now, updatedBy: person.id, version: version + 1, deletedAt: deletedAfter(now) };
    return { ...draft, ...saved, form };
  });
}

const deletedAfter = (at: string): string => new Date(Date.parse(at) + keptDays * dayMs).toISOString();

const saysTheSame = (one: Answers, other: Answers): boolean =>
  hashOfRequest('draft', one) === hashOfRequest('draft', other);

function unlessOther(stands: Draft, begun: Draft): Draft {
  if (stands.procedure === begun.procedure && (stands.version > 1 || saysTheSame(stands.form, begun.form)))
    return stands;
  throw new IdempotencyMismatchError();
}

/** @throws InvalidInputError for answers that no row of the table would hold */
function assertFits(form: Answers): void {
  if (Buffer.byteLength(JSON.stringify(form)) > mostBytes)
    throw new InvalidInputError([{ field: 'form', code: 'draft-too-long', params: { kilobytes: mostBytes / 1000 } }]);
}
