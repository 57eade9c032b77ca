import type { PersonId } from '#schemas/ids.ts';
import type { SavedView } from '#schemas/saved-view.ts';

/** A person's views as they are stored; whatever changes them counts `revision` on, from 0 where nothing was ever saved. */
export type StoredViews = { readonly views: readonly SavedView[]; readonly revision: number };

export interface ViewStore {
  viewsOf(person: PersonId): Promise<StoredViews>;
  /** In the place of what was read. @throws VersionConflictError when it is not what stands there any more */
  keep(person: PersonId, before: StoredViews, views: readonly SavedView[]): Promise<void>;
}
