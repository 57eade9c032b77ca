import { ConditionFailed, type Table } from '../aws/dynamodb.ts';
import type { MailClaim, ReceivedMailStore } from '../ports.ts';
import { keys } from './keys.ts';

/** Which mails from outside have been handled, and which are being handled; forgotten after a while. */
export class TableReceivedMailStore implements ReceivedMailStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async claim(mail: string, { now, until, forgetAtEpochSeconds }: MailClaim) {
    try {
      await this.#table.update(keys.receivedMail(mail), {
        UpdateExpression: 'SET claimedUntil = :until, expiresAtEpochSeconds = :forgetAt',
        ConditionExpression: 'attribute_not_exists(handled) AND (attribute_not_exists(PK) OR claimedUntil <= :now)',
        ExpressionAttributeValues: {
          ':until': { S: until },
          ':now': { S: now },
          ':forgetAt': { N: String(forgetAtEpochSeconds) },
        },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      });
      return 'claimed';
    } catch (error) {
      if (error instanceof ConditionFailed) return error.item?.['handled'] === undefined ? 'under-way' : 'handled';
      throw error;
    }
  }

  async release(mail: string, { now, until }: MailClaim): Promise<void> {
    try {
      await this.#table.update(keys.receivedMail(mail), {
        UpdateExpression: 'SET claimedUntil = :now',
        // Whoever took it over meanwhile keeps it.
        ConditionExpression: 'claimedUntil = :until',
        ExpressionAttributeValues: { ':now': { S: now }, ':until': { S: until } },
      });
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
    }
  }

  async handled(mail: string): Promise<void> {
    await this.#table.update(keys.receivedMail(mail), {
      UpdateExpression: 'SET handled = :yes',
      ExpressionAttributeValues: { ':yes': { BOOL: true } },
    });
  }
}
