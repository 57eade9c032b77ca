import { Roster } from '#schemas/roster.ts';
import type { Table } from '../aws/dynamodb.ts';
import type { RosterStore } from '../ports.ts';
import { document } from './codec.ts';
import { keys } from './keys.ts';

/** People, parties, bodies and settings: one row, read by every command and kept for a while (see network.ts). */
export class TableRosterStore implements RosterStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async current(): Promise<Roster | undefined> {
    const item = await this.#table.get(keys.roster());
    return item && document(item, 'roster', Roster);
  }

  async isLoaded(): Promise<boolean> {
    const { items } = await this.#table.query({
      KeyConditionExpression: 'PK = :pk AND SK = :sk',
      ExpressionAttributeValues: { ':pk': { S: keys.roster().PK }, ':sk': { S: keys.roster().SK } },
      ProjectionExpression: 'loadedAt',
      ConsistentRead: true,
    });
    return items.length > 0;
  }

  async load(): Promise<Roster> {
    const roster = await this.current();
    if (roster === undefined)
      throw new Error('No roster has been loaded: invoke load-roster with a roster file first.');
    return roster;
  }

  async assertLoadable(): Promise<void> {
    if ((await this.#table.get(keys.importUnderWay())) !== undefined) {
      throw new Error('an import was broken off half-way: run `npm run import` with the same file again');
    }
  }
}
