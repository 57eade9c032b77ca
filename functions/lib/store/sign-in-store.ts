import * as z from 'zod/mini';
import { ConditionFailed, marshalKey, type Table } from '../aws/dynamodb.ts';
import type { SignInRecord, SignInStore } from '../ports.ts';
import { document, number } from './codec.ts';
import { keys } from './keys.ts';

const Row = z.strictObject({
  codeHash: z.string(),
  expiresAt: z.iso.datetime(),
  sent: z.int(),
  windowStartedAt: z.iso.datetime(),
});

/** Codes that were mailed for signing in; hashed, short-lived, with a few attempts each. */
export class TableSignInStore implements SignInStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async get(email: string): Promise<SignInRecord | undefined> {
    const item = await this.#table.get(keys.signIn(email));
    return item && { ...document(item, 'record', Row), attemptsLeft: number(item, 'attemptsLeft') };
  }

  async put(email: string, { attemptsLeft, ...record }: SignInRecord): Promise<void> {
    await this.#table.put({
      ...marshalKey(keys.signIn(email)),
      record: { S: JSON.stringify(record) },
      attemptsLeft: { N: String(attemptsLeft) },
      expiresAtEpochSeconds: { N: String(Math.ceil(Date.parse(record.expiresAt) / 1000) + 3_600) },
    });
  }

  async takeAttempt(email: string): Promise<SignInRecord | undefined> {
    try {
      const item = await this.#table.update(keys.signIn(email), {
        UpdateExpression: 'ADD attemptsLeft :minusOne',
        ConditionExpression: 'attemptsLeft > :none',
        ExpressionAttributeValues: { ':minusOne': { N: '-1' }, ':none': { N: '0' } },
        ReturnValues: 'ALL_NEW',
      });
      return item && { ...document(item, 'record', Row), attemptsLeft: number(item, 'attemptsLeft') };
    } catch (error) {
      if (error instanceof ConditionFailed) return undefined;
      throw error;
    }
  }

  async countTry(subject: string, forgetAtEpochSeconds: number): Promise<number> {
    const row = await this.#table.update(keys.signIn(subject), {
      UpdateExpression: 'SET expiresAtEpochSeconds = :forgetAt ADD tries :one',
      ExpressionAttributeValues: { ':forgetAt': { N: String(forgetAtEpochSeconds) }, ':one': { N: '1' } },
      ReturnValues: 'ALL_NEW',
    });
    return number(row ?? {}, 'tries');
  }

  async remove(email: string): Promise<void> {
    await this.#table.delete(keys.signIn(email));
  }
}
