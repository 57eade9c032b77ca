import type { PersonId } from '#schemas/ids.ts';
import { marshalKey, type Table } from '../aws/dynamodb.ts';
import type { CalendarAddress, CalendarStore } from '../calendar/ports.ts';
import { text } from './codec.ts';
import { indexKeys, keys } from './keys.ts';

/** One row for each person who subscribes to their calendar, found by the hash of its address through the index. */
export class TableCalendarStore implements CalendarStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async addressOf(person: PersonId): Promise<CalendarAddress | undefined> {
    const row = await this.#table.get(keys.calendar(person));
    return row && { hash: text(row, 'hash'), madeAt: text(row, 'madeAt') };
  }

  keep(person: PersonId, { hash, madeAt }: CalendarAddress): Promise<void> {
    const { GSI1PK, GSI1SK } = indexKeys.calendar(hash);
    return this.#table.put({
      ...marshalKey(keys.calendar(person)),
      ...{ GSI1PK: { S: GSI1PK }, GSI1SK: { S: GSI1SK } },
      ...{ hash: { S: hash }, madeAt: { S: madeAt } },
    });
  }

  revoke(person: PersonId): Promise<void> {
    return this.#table.delete(keys.calendar(person));
  }

  async ownerOf(hash: string): Promise<PersonId | undefined> {
    const { GSI1PK } = indexKeys.calendar(hash);
    const [found] = await this.#table.queryFirst(
      {
        IndexName: 'GSI1',
        KeyConditionExpression: 'GSI1PK = :pk',
        ExpressionAttributeValues: { ':pk': { S: GSI1PK } },
      },
      1,
    );
    if (found === undefined) return undefined;
    const person = text(found, 'PK').slice(keys.calendar('').PK.length);
    // The index may be a moment behind a revocation; the row is not.
    return (await this.addressOf(person))?.hash === hash ? person : undefined;
  }
}
