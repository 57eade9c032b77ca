import { VersionConflictError } from '#functions/lib/errors.ts';
import type { StoredViews, ViewStore } from '#functions/lib/views/ports.ts';
import type { SavedView } from '#schemas/saved-view.ts';

/** The port of saved views over a map; test/contract/views.contract.ts holds it to what the table does. */
export class MemoryViews implements ViewStore {
  readonly #rows = new Map<string, StoredViews>();

  async viewsOf(person: string): Promise<StoredViews> {
    return this.#rows.get(person) ?? { views: [], revision: 0 };
  }

  async keep(person: string, { revision }: StoredViews, views: readonly SavedView[]): Promise<void> {
    if ((this.#rows.get(person)?.revision ?? 0) !== revision) throw new VersionConflictError();
    this.#rows.set(person, { views: structuredClone(views), revision: revision + 1 });
  }
}
