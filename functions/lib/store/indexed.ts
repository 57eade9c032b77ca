import type { Item, Table } from '../aws/dynamodb.ts';

/** Rows of a partition of the index on one side of a place, the nearest to it first. */
export async function indexed(
  table: Table,
  partition: string,
  side: '<' | '>',
  place: string,
  limit: number,
): Promise<Item[]> {
  const { items } = await table.query({
    IndexName: 'GSI1',
    KeyConditionExpression: `GSI1PK = :pk AND GSI1SK ${side} :place`,
    ExpressionAttributeValues: { ':pk': { S: partition }, ':place': { S: place } },
    ScanIndexForward: side === '>',
    Limit: limit,
  });
  return items;
}
