import { ConditionFailed, type Table } from '../aws/dynamodb.ts';
import type { CounterStore } from '../ports.ts';
import { number } from './codec.ts';
import { keys } from './keys.ts';

/** Counters in the table: the condition and the sum are one write, so that many at once are counted as many. */
export class TableCounterStore implements CounterStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async add(
    counter: string,
    by: number,
    { most, forgetAtEpochSeconds }: { readonly most: number; readonly forgetAtEpochSeconds: number },
  ): Promise<number | undefined> {
    if (by > most) return undefined;
    try {
      const row = await this.#table.update(keys.limit(counter), {
        UpdateExpression: 'SET expiresAtEpochSeconds = :forgetAt ADD counted :by',
        ConditionExpression: 'attribute_not_exists(counted) OR counted <= :room',
        ExpressionAttributeValues: {
          ':forgetAt': { N: String(forgetAtEpochSeconds) },
          ':by': { N: String(by) },
          ':room': { N: String(most - by) },
        },
        ReturnValues: 'ALL_NEW',
      });
      return number(row ?? {}, 'counted');
    } catch (error) {
      if (error instanceof ConditionFailed) return undefined;
      throw error;
    }
  }

  async giveBack(counter: string, by: number): Promise<void> {
    try {
      await this.#table.update(keys.limit(counter), {
        UpdateExpression: 'ADD counted :minus',
        ConditionExpression: 'counted >= :by',
        ExpressionAttributeValues: { ':minus': { N: String(-by) }, ':by': { N: String(by) } },
      });
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
    }
  }

  async read(counter: string): Promise<number> {
    const row = await this.#table.get(keys.limit(counter));
    return row === undefined ? 0 : number(row, 'counted');
  }
}
