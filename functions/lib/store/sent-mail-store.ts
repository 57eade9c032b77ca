import type { SentMail, SentWords } from '#schemas/sent-mail.ts';
import { marshalKey, type Table } from '../aws/dynamodb.ts';
import { sha256 } from '../hash.ts';
import { packedMails, unpackedMails } from '../sent-mails/packed-mails.ts';
import type { SentMailStore } from '../sent-mails/ports.ts';
import { text } from './codec.ts';
import { keys } from './keys.ts';

/** An item has 400 KB at most (Service quotas of DynamoDB). */
const mostBytes = 380_000;

/** A row for the mails of one event that were handed over together, named after what it holds: tried again they are the same row. */
export class TableSentMailStore implements SentMailStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async keep(caseId: string, seq: number, mails: readonly SentWords[], at: string): Promise<void> {
    const packed = packedMails(mails);
    if (packed.length > mostBytes && mails.length > 1) {
      const half = Math.ceil(mails.length / 2);
      await this.keep(caseId, seq, mails.slice(0, half), at);
      await this.keep(caseId, seq, mails.slice(half), at);
      return;
    }
    await this.#table.put({ ...marshalKey(sentMailsKey(caseId, seq, packed)), packed: { S: packed }, at: { S: at } });
  }

  async kept(caseId: string, seq?: number): Promise<SentMail[]> {
    const { PK, SK } = keys.sentMails(caseId, seq ?? 0, '');
    const items = await this.#table.queryAll({
      KeyConditionExpression: 'PK = :pk AND begins_with(SK, :sent)',
      ExpressionAttributeValues: { ':pk': { S: PK }, ':sent': { S: seq === undefined ? 'SENT#' : SK } },
      ConsistentRead: true,
    });
    const mails = items.flatMap((item) => {
      const about = Number(text(item, 'SK').split('#')[1]);
      const at = text(item, 'at');
      return unpackedMails(text(item, 'packed')).map((mail) => ({ ...mail, seq: about, at }));
    });
    return mails.toSorted((one, other) => one.seq - other.seq || (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  }
}

/** Half of the hash tells rows of one event apart, and shows of each that it holds what it was written with. */
export const sentMailsKey = (caseId: string, seq: number, packed: string) =>
  keys.sentMails(caseId, seq, sha256(packed).slice(0, 32));
