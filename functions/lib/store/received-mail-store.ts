import type { MailSettlement } from '#schemas/held-mail.ts';
import { ReceivedMail } from '#schemas/received-mail.ts';
import { ConditionFailed, type Item, marshalKey, type Table } from '../aws/dynamodb.ts';
import { taskOfMail } from '../mail-task.ts';
import { platformDesk } from '../platform-desk.ts';
import type { MailClaim, Page, ReceivedMailStore } from '../ports.ts';
import { marshalIndex } from './commit-items.ts';
import { indexKeys, keys } from './keys.ts';

/** Mails from outside: which are being handled, and what is shown of each; all is forgotten after a while. */
export class TableReceivedMailStore implements ReceivedMailStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async keep(mail: ReceivedMail, forgetAtEpochSeconds: number): Promise<void> {
    const { done: _, settled: __, ...shown } = mail;
    const key = keys.receivedMailEntry(mail.mailId);
    const set = 'SET mail = :mail, expiresAtEpochSeconds = :forgetAt';
    const values: Item = {
      ':mail': { S: JSON.stringify(shown) },
      ':forgetAt': { N: String(forgetAtEpochSeconds) },
    };
    const withoutIndex = () =>
      this.#table.update(key, { UpdateExpression: `${set} ${leaveIndex}`, ExpressionAttributeValues: values });
    const index = indexOf(shown);
    if (index === undefined) return void (await withoutIndex());
    const more = Object.keys(index).map((name) => `, ${name} = :${name}`);
    try {
      await this.#table.update(key, {
        UpdateExpression: `${set}${more.join('')}`,
        // Kept once more, it asks nothing of whoever has seen to it meanwhile.
        ConditionExpression: 'attribute_not_exists(done)',
        ExpressionAttributeValues: {
          ...values,
          ...Object.fromEntries(Object.entries(index).map(([name, value]) => [`:${name}`, value])),
        },
      });
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
      await withoutIndex();
    }
  }

  async heldBack(): Promise<string[]> {
    const items = await this.#table.queryAll({
      IndexName: 'GSI1',
      KeyConditionExpression: 'GSI1PK = :held',
      ExpressionAttributeValues: { ':held': { S: indexKeys.heldBack('', '').GSI1PK } },
      ProjectionExpression: 'SK',
    });
    return items.map((item) => item['SK']?.S ?? '');
  }

  async received(mailId: string): Promise<ReceivedMail | undefined> {
    const item = await this.#table.get(keys.receivedMailEntry(mailId));
    return item && receivedMail(item);
  }

  async newest(cursor: string | undefined, limit: number): Promise<Page<ReceivedMail>> {
    const { items, last } = await this.#table.query({
      KeyConditionExpression: 'PK = :pk',
      ExpressionAttributeValues: { ':pk': { S: keys.receivedMailEntry('').PK } },
      ScanIndexForward: false,
      Limit: limit,
      ...(cursor === undefined ? {} : { ExclusiveStartKey: marshalKey(keys.receivedMailEntry(cursor)) }),
    });
    return { items: items.map(receivedMail), cursor: last?.['SK']?.S ?? null };
  }

  async markDone(mailId: string, done: NonNullable<ReceivedMail['done']>): Promise<void> {
    await this.#unlessRefused(
      this.#table.update(keys.receivedMailEntry(mailId), {
        UpdateExpression: `SET done = :done ${leaveIndex}`,
        ConditionExpression: 'attribute_exists(PK) AND attribute_not_exists(done)',
        ExpressionAttributeValues: { ':done': { S: JSON.stringify(done) } },
      }),
    );
  }

  async settle(mailId: string, settled: MailSettlement): Promise<MailSettlement | undefined> {
    try {
      await this.#table.update(keys.receivedMailEntry(mailId), {
        UpdateExpression: `SET settled = :settled, done = if_not_exists(done, :done) ${leaveIndex}`,
        ConditionExpression: 'attribute_exists(PK) AND attribute_not_exists(settled)',
        ExpressionAttributeValues: {
          ':settled': { S: JSON.stringify(settled) },
          ':done': { S: JSON.stringify({ at: settled.at, by: settled.by }) },
        },
      });
      return settled;
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
      return (await this.received(mailId))?.settled;
    }
  }

  async claim(mail: string, { now, until, forgetAtEpochSeconds }: MailClaim) {
    try {
      const claimed = await this.#table.update(keys.receivedMail(mail), {
        UpdateExpression: 'SET claimedUntil = :until, expiresAtEpochSeconds = :forgetAt ADD attempts :one',
        ConditionExpression: 'attribute_not_exists(handled) AND (attribute_not_exists(PK) OR claimedUntil <= :now)',
        ExpressionAttributeValues: {
          ':until': { S: until },
          ':now': { S: now },
          ':forgetAt': { N: String(forgetAtEpochSeconds) },
          ':one': { N: '1' },
        },
        ReturnValues: 'ALL_NEW',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      });
      return Number(claimed?.['attempts']?.N ?? 1);
    } catch (error) {
      if (error instanceof ConditionFailed) return error.item?.['handled'] === undefined ? 'under-way' : 'handled';
      throw error;
    }
  }

  async release(mail: string, { now, until }: MailClaim, counts: boolean): Promise<void> {
    await this.#unlessRefused(
      this.#table.update(keys.receivedMail(mail), {
        UpdateExpression: 'SET claimedUntil = :now ADD attempts :back',
        // Whoever took it over meanwhile keeps it.
        ConditionExpression: 'claimedUntil = :until',
        ExpressionAttributeValues: { ':now': { S: now }, ':until': { S: until }, ':back': { N: counts ? '0' : '-1' } },
      }),
    );
  }

  async handled(mail: string): Promise<void> {
    await this.#table.update(keys.receivedMail(mail), {
      UpdateExpression: 'SET handled = :yes',
      ExpressionAttributeValues: { ':yes': { BOOL: true } },
    });
  }

  async #unlessRefused(update: Promise<unknown>): Promise<void> {
    try {
      await update;
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
    }
  }
}

/** Where the index finds a mail that somebody has yet to see. */
function indexOf(mail: ReceivedMail): Item | undefined {
  if (mail.fate === 'held-back') return marshalIndex(indexKeys.heldBack(mail.at, mail.mailId));
  const task = taskOfMail(mail);
  return (
    task && {
      ...marshalIndex(indexKeys.task(platformDesk, task)),
      task: { S: JSON.stringify(task) },
      title: { S: mail.subject },
    }
  );
}

const leaveIndex = 'REMOVE GSI1PK, GSI1SK, task, title';

const receivedMail = (item: Item): ReceivedMail =>
  ReceivedMail.parse({
    ...JSON.parse(item['mail']?.S ?? '{}'),
    ...(item['done']?.S === undefined ? {} : { done: JSON.parse(item['done'].S) }),
    ...(item['settled']?.S === undefined ? {} : { settled: JSON.parse(item['settled'].S) }),
  });
