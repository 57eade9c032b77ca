import { OutboxItem } from '#schemas/step.ts';
import type { Table } from '../aws/dynamodb.ts';
import type { OutboxStore } from '../ports.ts';
import { document } from './codec.ts';
import { keys } from './keys.ts';

/** Rows of mails and signals that a commit owes; a row goes when all of it has been done. */
export class TableOutboxStore implements OutboxStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async leftBehind(now: string, ignoreClaims: boolean, limit: number): Promise<OutboxItem[]> {
    const { items } = await this.#table.query({
      IndexName: 'GSI1',
      KeyConditionExpression: 'GSI1PK = :outbox AND GSI1SK < :now',
      ExpressionAttributeValues: { ':outbox': { S: 'OUTBOX' }, ':now': { S: ignoreClaims ? '9' : now } },
      Limit: limit,
    });
    return items.map((item) => document(item, 'outbox', OutboxItem));
  }

  async done(caseId: string, seq: number): Promise<void> {
    await this.#table.delete(keys.outbox(caseId, seq));
  }

  async keepRest(rest: OutboxItem): Promise<void> {
    await this.#table.update(keys.outbox(rest.caseId, rest.seq), {
      UpdateExpression: 'SET outbox = :rest',
      ConditionExpression: 'attribute_exists(PK)',
      ExpressionAttributeValues: { ':rest': { S: JSON.stringify(rest) } },
    });
  }
}
