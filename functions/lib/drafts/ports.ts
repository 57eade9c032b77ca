import type { Draft, DraftId } from '#schemas/draft.ts';
import type { PersonId } from '#schemas/ids.ts';

/** A draft as it is stored; whatever changes it counts `revision` on, beside the version of its answers. */
export type StoredDraft = { readonly draft: Draft; readonly revision: number };

/** A draft as it was read, and as it is to be; new where there was none. */
export type DraftStep = { readonly before: StoredDraft | undefined; readonly after: Draft };

export interface DraftStore {
  /** Undefined too for one that should be deleted by `now`. */
  draft(draftId: DraftId, now: string): Promise<StoredDraft | undefined>;
  /** Those that a person is an author of and that are no cases yet, the last saved first. */
  draftsOf(person: PersonId, now: string): Promise<Draft[]>;
  /** How many those are, without reading any of them. */
  numberOf(person: PersonId, now: string): Promise<number>;
  /** @throws VersionConflictError when it is not what was read any more */
  put(step: DraftStep): Promise<void>;
  /** @throws VersionConflictError */
  remove(before: StoredDraft): Promise<void>;
}
