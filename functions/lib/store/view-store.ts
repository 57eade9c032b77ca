import type { PersonId } from '#schemas/ids.ts';
import { type SavedView, SavedViews } from '#schemas/saved-view.ts';
import { ConditionFailed, type Table } from '../aws/dynamodb.ts';
import { VersionConflictError } from '../errors.ts';
import type { StoredViews, ViewStore } from '../views/ports.ts';
import { document, number } from './codec.ts';
import { keys } from './keys.ts';

/** One row for each person who has saved a view of the search. */
export class TableViewStore implements ViewStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async viewsOf(person: PersonId): Promise<StoredViews> {
    const row = await this.#table.get(keys.views(person));
    if (row === undefined) return { views: [], revision: 0 };
    return { ...document(row, 'saved', SavedViews), revision: number(row, 'revision') };
  }

  async keep(person: PersonId, { revision }: StoredViews, views: readonly SavedView[]): Promise<void> {
    const isAsRead = revision === 0 ? 'attribute_not_exists(revision)' : 'revision = :read';
    try {
      await this.#table.update(keys.views(person), {
        UpdateExpression: 'SET saved = :saved, revision = :next',
        ConditionExpression: isAsRead,
        ExpressionAttributeValues: {
          ':saved': { S: JSON.stringify({ views }) },
          ':next': { N: String(revision + 1) },
          ...(revision === 0 ? {} : { ':read': { N: String(revision) } }),
        },
      });
    } catch (error) {
      if (error instanceof ConditionFailed) throw new VersionConflictError(error.message, { cause: error });
      throw error;
    }
  }
}
