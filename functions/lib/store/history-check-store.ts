import { HistoryCheck } from '#schemas/history-check.ts';
import type { Table } from '../aws/dynamodb.ts';
import type { HistoryCheckStore } from '../chain/ports.ts';
import { document } from './codec.ts';
import { keys } from './keys.ts';

/** One row of the table. */
export class TableHistoryCheckStore implements HistoryCheckStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async lastCheck(): Promise<HistoryCheck | undefined> {
    const row = await this.#table.get(keys.historyCheck());
    return row && document(row, 'progress', HistoryCheck);
  }

  async keepCheck(check: HistoryCheck): Promise<void> {
    await this.#table.update(keys.historyCheck(), {
      UpdateExpression: 'SET progress = :progress',
      ExpressionAttributeValues: { ':progress': { S: JSON.stringify(check) } },
    });
  }
}
