import { RegisterEntry } from '#schemas/api.ts';
import type { Table } from '../aws/dynamodb.ts';
import type { Placed, RegisterStore } from '../ports.ts';
import { document, text } from './codec.ts';
import { keys } from './keys.ts';

/** The public list of outcomes, newest first. */
export class TableRegisterStore implements RegisterStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async entries(before: string | undefined, limit: number): Promise<Placed<RegisterEntry>[]> {
    const { items } = await this.#table.query({
      KeyConditionExpression: 'PK = :register AND SK < :before',
      // `~` comes after every place: they begin with a year.
      ExpressionAttributeValues: { ':register': { S: 'REGISTER' }, ':before': { S: before ?? '~' } },
      ScanIndexForward: false,
      Limit: limit,
    });
    return items.map((item) => ({ place: text(item, 'SK'), item: document(item, 'entry', RegisterEntry) }));
  }

  async entry(caseId: string): Promise<RegisterEntry | undefined> {
    const item = await this.#table.get(keys.registerEntry(caseId));
    return item && document(item, 'entry', RegisterEntry);
  }
}
