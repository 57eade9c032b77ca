import { RegisterEntry } from '#schemas/api.ts';
import type { Table } from '../aws/dynamodb.ts';
import type { Page, RegisterStore } from '../ports.ts';
import { Cursor, document } from './codec.ts';
import { keys } from './keys.ts';

/** The public list of outcomes, newest first. */
export class TableRegisterStore implements RegisterStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async entries(cursor: string | undefined, limit: number): Promise<Page<RegisterEntry>> {
    const from = Cursor.read(cursor);
    const { items, last } = await this.#table.query({
      KeyConditionExpression: 'PK = :register',
      ExpressionAttributeValues: { ':register': { S: 'REGISTER' } },
      ScanIndexForward: false,
      Limit: limit,
      ...(from === undefined ? {} : { ExclusiveStartKey: from }),
    });
    return { items: items.map((item) => document(item, 'entry', RegisterEntry)), cursor: Cursor.write(last) };
  }

  async entry(caseId: string): Promise<RegisterEntry | undefined> {
    const item = await this.#table.get(keys.registerEntry(caseId));
    return item && document(item, 'entry', RegisterEntry);
  }
}
