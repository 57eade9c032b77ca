import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { Draft, type DraftId } from '#schemas/draft.ts';
import type { PersonId } from '#schemas/ids.ts';
import { type Item, type Table, TransactionCancelled } from '../aws/dynamodb.ts';
import type { DraftStep, DraftStore, StoredDraft } from '../drafts/ports.ts';
import { VersionConflictError } from '../errors.ts';
import { document, number, text } from './codec.ts';
import { draftItems, draftRemoval } from './draft-items.ts';
import { keys } from './keys.ts';

/** Drafts, and a row for each author by which they find theirs; a commit turns one into a case (`commit-items.ts`). */
export class TableDraftStore implements DraftStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async draft(draftId: DraftId, now: string): Promise<StoredDraft | undefined> {
    const row = await this.#table.get(keys.draft(draftId));
    return row && unlessOver(row, now);
  }

  async draftsOf(person: PersonId, now: string): Promise<Draft[]> {
    const authored = await this.#authored(person);
    const rows = await this.#table.getAll(authored.map((row) => keys.draft(text(row, 'SK'))));
    return rows
      .flatMap((row) => unlessOver(row, now)?.draft ?? [])
      .filter(({ authors }) => authors.includes(person))
      .sort((one, other) => other.updatedAt.localeCompare(one.updatedAt));
  }

  async numberOf(person: PersonId, now: string): Promise<number> {
    const nowSeconds = Date.parse(now) / 1000;
    return (await this.#authored(person)).filter((row) => number(row, 'expiresAtEpochSeconds') > nowSeconds).length;
  }

  #authored(person: PersonId): Promise<Item[]> {
    return this.#table.queryAll({
      KeyConditionExpression: 'PK = :person',
      ExpressionAttributeValues: { ':person': { S: keys.authored(person, '').PK } },
      ConsistentRead: true,
    });
  }

  put(step: DraftStep): Promise<void> {
    return this.#write(draftItems(this.#table.name, step));
  }

  remove(before: StoredDraft): Promise<void> {
    return this.#write(draftRemoval(this.#table.name, before));
  }

  async #write(items: readonly TransactWriteItem[]): Promise<void> {
    try {
      await this.#table.transact(items);
    } catch (error) {
      if (error instanceof TransactionCancelled && error.isConflict)
        throw new VersionConflictError(error.message, { cause: error });
      throw error;
    }
  }
}

/** DynamoDB takes expired rows away when it has time. */
function unlessOver(row: Item, now: string): StoredDraft | undefined {
  const draft = document(row, 'draft', Draft);
  const isOver = draft.caseId === null && draft.deletedAt <= now;
  return isOver ? undefined : { draft, revision: number(row, 'revision') };
}
