import type { Table } from '../aws/dynamodb.ts';
import type { Changed, Changes } from '../search/changes.ts';
import { text } from './codec.ts';
import { keys } from './keys.ts';

/** What every commit notes of itself (commit-items.ts). */
export class TableChanges implements Changes {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async since(writtenAt: string): Promise<Changed[]> {
    const items = await this.#table.queryAll({
      KeyConditionExpression: 'PK = :pk AND SK > :since',
      ExpressionAttributeValues: { ':pk': { S: keys.changed('', '', '').PK }, ':since': { S: writtenAt } },
      ConsistentRead: true,
    });
    return items.map((item) => {
      const [, caseId = '', version] = text(item, 'SK').split('#');
      return { caseId, version: Number(version) };
    });
  }
}
