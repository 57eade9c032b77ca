import { type KeptRefusal, RefusedAct } from '#schemas/refused-act.ts';
import { ConditionFailed, type Item, marshalKey, type Table } from '../aws/dynamodb.ts';
import { mostOfPerson, type RefusalStore } from '../refusals/ports.ts';
import { document, text } from './codec.ts';
import { keys } from './keys.ts';

/** One row for each refused act in the order of their instants, and one for each person who has any in a case, which counts them. */
export class TableRefusalStore implements RefusalStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async keep(caseId: string, refused: RefusedAct, request: string): Promise<void> {
    const key = keys.refusal(caseId, refused.at, request);
    const full = await this.#counted(caseId, refused.person, request, key.SK);
    if (full === undefined) {
      await this.#table.put({ ...marshalKey(key), refused: { S: JSON.stringify(refused) } });
    } else if (!full['requests']?.SS?.includes(request)) {
      await this.#countOn({ PK: key.PK, SK: text(full, 'lastKept') }, refused.at);
    }
  }

  /** The person's row where it has no room, or had this request before; undefined where the act is to be kept. */
  async #counted(caseId: string, person: string, request: string, SK: string): Promise<Item | undefined> {
    try {
      await this.#table.update(keys.refusals(caseId, person), {
        UpdateExpression: 'SET lastKept = :key ADD kept :one, requests :requests',
        ConditionExpression:
          '(attribute_not_exists(kept) OR kept < :most) AND (attribute_not_exists(requests) OR NOT contains(requests, :request))',
        ExpressionAttributeValues: {
          ':key': { S: SK },
          ':one': { N: '1' },
          ':most': { N: String(mostOfPerson) },
          ':requests': { SS: [request] },
          ':request': { S: request },
        },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      });
      return undefined;
    } catch (error) {
      if (error instanceof ConditionFailed && error.item !== undefined) return error.item;
      throw error;
    }
  }

  async #countOn(key: { readonly PK: string; readonly SK: string }, at: string): Promise<void> {
    await this.#table.update(key, {
      UpdateExpression: 'SET lastAt = :at ADD counted :one',
      ConditionExpression: 'attribute_exists(PK)',
      ExpressionAttributeValues: { ':at': { S: at }, ':one': { N: '1' } },
    });
  }

  async latest(caseId: string, limit: number): Promise<KeptRefusal[]> {
    const items = await this.#table.queryFirst(
      {
        KeyConditionExpression: 'PK = :pk AND begins_with(SK, :refused)',
        ExpressionAttributeValues: { ':pk': { S: keys.case(caseId).PK }, ':refused': { S: 'REFUSED#' } },
        ScanIndexForward: false,
        ConsistentRead: true,
      },
      limit,
    );
    return items.map((item) => ({
      ...document(item, 'refused', RefusedAct),
      more: Number(item['counted']?.N ?? 0),
      lastAt: item['lastAt']?.S ?? null,
    }));
  }
}
