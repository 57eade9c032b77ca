import { ConditionFailed, type Item, type Table } from '../aws/dynamodb.ts';
import type { SignInCode, SignInCodeKey, SignInStore } from '../sign-in/ports.ts';
import { number, text } from './codec.ts';
import { keys } from './keys.ts';

/** Rows outlive their code by this, so that a try just after its end finds the same as one for an unknown address. */
const keptSeconds = 3600;

/** Codes that were mailed for signing in, without the codes themselves; short-lived, each bound to whoever asked for it. */
export class TableSignInStore implements SignInStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async renewCode(
    key: SignInCodeKey,
    { now, expiresAt, mostTries }: { readonly now: string; readonly expiresAt: string; readonly mostTries: number },
  ): Promise<SignInCode | undefined> {
    return this.#change(key, {
      UpdateExpression: 'SET expiresAt = :expiresAt, expiresAtEpochSeconds = :forgetAt ADD uses :one',
      ConditionExpression: 'expiresAt > :now AND uses > :none AND tries < :mostTries',
      ExpressionAttributeValues: {
        ':now': { S: now },
        ':expiresAt': { S: expiresAt },
        ':forgetAt': { N: String(forgetAtOf(expiresAt)) },
        ':mostTries': { N: String(mostTries) },
        ':none': { N: '0' },
        ':one': { N: '1' },
      },
    });
  }

  async keepCode(key: SignInCodeKey, code: SignInCode, mostTries: number): Promise<boolean> {
    const kept = await this.#change(key, {
      UpdateExpression:
        'SET nonce = :nonce, issuedAt = :issuedAt, expiresAt = :expiresAt, expiresAtEpochSeconds = :forgetAt, ' +
        `uses = :uses, tries = :tries, askedFrom = :source${code.browser === undefined ? ' REMOVE browser' : ', browser = :browser'}`,
      ConditionExpression: 'attribute_not_exists(PK) OR expiresAt <= :issuedAt OR uses <= :none OR tries >= :mostTries',
      ExpressionAttributeValues: {
        ':nonce': { S: code.nonce },
        ':issuedAt': { S: code.issuedAt },
        ':expiresAt': { S: code.expiresAt },
        ':forgetAt': { N: String(forgetAtOf(code.expiresAt)) },
        ':uses': { N: String(code.uses) },
        ':tries': { N: String(code.tries) },
        ':source': { S: code.source },
        ':mostTries': { N: String(mostTries) },
        ':none': { N: '0' },
        ...(code.browser === undefined ? {} : { ':browser': { S: code.browser } }),
      },
    });
    return kept !== undefined;
  }

  async tryCode(key: SignInCodeKey): Promise<SignInCode | undefined> {
    return this.#change(key, {
      UpdateExpression: 'ADD tries :one',
      ConditionExpression: 'attribute_exists(nonce)',
      ExpressionAttributeValues: { ':one': { N: '1' } },
    });
  }

  async useCode(key: SignInCodeKey, nonce: string): Promise<boolean> {
    const used = await this.#change(key, {
      UpdateExpression: 'ADD uses :minusOne',
      ConditionExpression: 'nonce = :nonce AND uses > :none',
      ExpressionAttributeValues: { ':minusOne': { N: '-1' }, ':nonce': { S: nonce }, ':none': { N: '0' } },
    });
    return used !== undefined;
  }

  /** The row as the change leaves it; undefined when its condition does not hold. */
  async #change(
    { email, binding, digits }: SignInCodeKey,
    change: Omit<Parameters<Table['update']>[1], 'ReturnValues'>,
  ): Promise<SignInCode | undefined> {
    try {
      const row = await this.#table.update(keys.signInCode(email, binding, digits), {
        ...change,
        ReturnValues: 'ALL_NEW',
      });
      return row && codeOf(row);
    } catch (error) {
      if (error instanceof ConditionFailed) return undefined;
      throw error;
    }
  }
}

const forgetAtOf = (expiresAt: string): number => Math.ceil(Date.parse(expiresAt) / 1000) + keptSeconds;

const codeOf = (row: Item): SignInCode => ({
  nonce: text(row, 'nonce'),
  issuedAt: text(row, 'issuedAt'),
  expiresAt: text(row, 'expiresAt'),
  uses: number(row, 'uses'),
  tries: number(row, 'tries'),
  source: text(row, 'askedFrom'),
  ...(row['browser']?.S === undefined ? {} : { browser: row['browser'].S }),
});
