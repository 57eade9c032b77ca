import { StoredDocument } from '#schemas/document.ts';
import { ConditionFailed, type Item, type Table } from '../aws/dynamodb.ts';
import type { DocumentStore, FoundDocument } from '../documents/ports.ts';
import { document } from './codec.ts';
import { keys } from './keys.ts';

/** What is kept of documents beside their contents; a commit adds its case (`commit-items.ts`). */
export class TableDocumentStore implements DocumentStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async announce(stored: StoredDocument, forgetAtEpochSeconds: number): Promise<FoundDocument> {
    const { documentId } = stored.ref;
    try {
      await this.#table.update(keys.document(documentId), {
        UpdateExpression: 'SET document = :document, expiresAtEpochSeconds = :forgetAt',
        ConditionExpression: 'attribute_not_exists(cases)',
        ExpressionAttributeValues: {
          ':document': { S: JSON.stringify(stored) },
          ':forgetAt': { N: String(forgetAtEpochSeconds) },
        },
      });
      return { ...stored, cases: [] };
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
      const row = await this.#table.get(keys.document(documentId));
      if (row === undefined) throw error;
      return found(row);
    }
  }

  async document(documentId: string, now: string): Promise<FoundDocument | undefined> {
    const row = await this.#table.get(keys.document(documentId));
    const forgetAt = Number(row?.['expiresAtEpochSeconds']?.N ?? Number.POSITIVE_INFINITY);
    // DynamoDB takes expired rows away when it has time.
    return row === undefined || forgetAt * 1000 <= Date.parse(now) ? undefined : found(row);
  }
}

const found = (row: Item): FoundDocument => ({
  ...document(row, 'document', StoredDocument),
  cases: (row['cases']?.SS ?? []).toSorted(),
});
