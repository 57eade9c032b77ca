import type { TableResource } from '../assembly/assembly.ts';
import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  UpdateTimeToLiveCommand,
} from '../sdk/client-dynamodb.ts';

/**
 * Creates the tables that are missing.
 * @throws Error when a table is there that lacks an index of the stack
 */
export async function createTables(endpoint: string, tables: readonly TableResource[]): Promise<void> {
  const client = new DynamoDBClient({ endpoint });
  for (const { name, createTable, timeToLiveAttribute } of tables) {
    const found = await describe(client, name);
    if (found) {
      checkIndexes(name, createTable, found);
      continue;
    }
    await client.send(new CreateTableCommand(createTable));
    if (timeToLiveAttribute !== undefined) {
      const TimeToLiveSpecification = { Enabled: true, AttributeName: timeToLiveAttribute };
      await client.send(new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification }));
    }
  }
}

type Description = { readonly GlobalSecondaryIndexes?: readonly { readonly IndexName: string }[] };

async function describe(client: DynamoDBClient, name: string): Promise<Description | undefined> {
  try {
    const { Table } = (await client.send(new DescribeTableCommand({ TableName: name }))) as { Table: Description };
    return Table;
  } catch (error) {
    if ((error as Error).name === 'ResourceNotFoundException') return undefined;
    throw error;
  }
}

function checkIndexes(name: string, wanted: Description, found: Description): void {
  const there = new Set((found.GlobalSecondaryIndexes ?? []).map(({ IndexName }) => IndexName));
  const missing = (wanted.GlobalSecondaryIndexes ?? []).filter(({ IndexName }) => !there.has(IndexName));
  if (missing.length > 0) {
    const names = missing.map(({ IndexName }) => IndexName).join(', ');
    throw new Error(`The table ${name} in the data directory lacks the index ${names}; start with another DATA_DIR`);
  }
}
