import * as z from 'zod';
import type { TableResource } from '../assembly/assembly.ts';
import { DynamoDBClient, GetItemCommand, PutItemCommand, ScanCommand } from '../sdk/client-dynamodb.ts';
import type { TableMark } from './installation.ts';

/** A table of the embedded edition's own beside those of the stack, which know of no installation. */
export const installationTable: TableResource = {
  name: 'TawafuqInstallation',
  createTable: {
    TableName: 'TawafuqInstallation',
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    BillingMode: 'PAY_PER_REQUEST',
  },
  timeToLiveAttribute: undefined,
};

const key = { id: { S: 'current' } };
const TableName = installationTable.name;
const Row = z.object({ installation: z.object({ S: z.string() }), mark: z.object({ N: z.string() }) });

export interface TableMarks {
  read(): Promise<TableMark | undefined>;
  write(mark: TableMark): Promise<void>;
  /** Whether one of these tables has a row. */
  isInUse(tables: readonly TableResource[]): Promise<boolean>;
}

/** The mark of the table at an address, which may be a DynamoDB elsewhere. */
export function tableMarks(endpoint: string): TableMarks {
  const client = new DynamoDBClient({ endpoint });
  return {
    async read() {
      const found = await unlessNoTable(client.send(new GetItemCommand({ TableName, Key: key, ConsistentRead: true })));
      const item = (found as { Item?: unknown } | undefined)?.Item;
      if (item === undefined) return undefined;
      const { installation, mark } = Row.parse(item);
      return { id: installation.S, mark: Number(mark.N) };
    },
    async write({ id, mark }) {
      const Item = { ...key, installation: { S: id }, mark: { N: String(mark) } };
      await client.send(new PutItemCommand({ TableName, Item }));
    },
    async isInUse(tables) {
      for (const { name } of tables) {
        const page = await unlessNoTable(client.send(new ScanCommand({ TableName: name, Limit: 1 })));
        if (((page as { Items?: unknown[] } | undefined)?.Items?.length ?? 0) > 0) return true;
      }
      return false;
    },
  };
}

async function unlessNoTable(call: Promise<unknown>): Promise<unknown> {
  try {
    return await call;
  } catch (error) {
    if ((error as Error).name === 'ResourceNotFoundException') return undefined;
    throw error;
  }
}
