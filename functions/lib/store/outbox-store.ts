import { type OutboxItem, Owed, type OwedDigest, type OwedNews } from '#schemas/outbox.ts';
import { ConditionFailed, marshalKey, type Table } from '../aws/dynamodb.ts';
import type { OutboxStore } from '../ports.ts';
import { document } from './codec.ts';
import { indexKeys, keys } from './keys.ts';

/** Past this a schedule's event comes no more (EventBridge tries for a day, Lambda for six hours), and the next weekly digest has come. */
const digestDays = 8;

/** Rows of mails and signals that a commit owes, which go when all has been done, and of digests, which stay for days so that none is owed twice. */
export class TableOutboxStore implements OutboxStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async leftBehind(now: string, ignoreClaims: boolean, limit: number): Promise<Owed[]> {
    const { items } = await this.#table.query({
      IndexName: 'GSI1',
      KeyConditionExpression: 'GSI1PK = :outbox AND GSI1SK < :now',
      ExpressionAttributeValues: { ':outbox': { S: 'OUTBOX' }, ':now': { S: ignoreClaims ? '9' : now } },
      Limit: limit,
    });
    return items.map((item) => document(item, 'outbox', Owed));
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

  async keepNews(owed: OwedNews): Promise<void> {
    await this.#table.update(keys.outbox(owed.news.book, owed.news.version), {
      UpdateExpression: 'SET outbox = :rest',
      ConditionExpression: 'attribute_exists(PK)',
      ExpressionAttributeValues: { ':rest': { S: JSON.stringify(owed) } },
    });
  }

  async oweDigest(digest: OwedDigest['digest'], claimedUntil: string): Promise<boolean> {
    const { date, person } = digest;
    const { GSI1PK, GSI1SK } = indexKeys.outbox(claimedUntil, person);
    const item = {
      ...marshalKey(keys.digest(date, person)),
      GSI1PK: { S: GSI1PK },
      GSI1SK: { S: GSI1SK },
      outbox: { S: JSON.stringify({ digest }) },
      expiresAtEpochSeconds: { N: String(Date.parse(date) / 1000 + digestDays * 86_400) },
    };
    try {
      await this.#table.put(item, 'attribute_not_exists(PK)');
      return true;
    } catch (error) {
      if (error instanceof ConditionFailed) return false;
      throw error;
    }
  }

  async digestDone({ date, person }: OwedDigest['digest']): Promise<void> {
    try {
      await this.#table.update(keys.digest(date, person), {
        UpdateExpression: 'REMOVE GSI1PK, GSI1SK, outbox',
        // One that has expired meanwhile must not come back as an empty row, which nothing would remove.
        ConditionExpression: 'attribute_exists(PK)',
      });
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
    }
  }
}
