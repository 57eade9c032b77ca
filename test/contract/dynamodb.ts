import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { startDynamodb } from '#local/dynamodb/dynamodb-server.ts';
import { createLog } from '#local/log.ts';

/** A DynamoDB for a test: the one that DYNAMODB_ENDPOINT names, or a dynoxide process on a new file. */
export type TestDynamodb = { readonly newTable: () => Promise<string>; readonly stop: () => Promise<void> };

const log = createLog('error', (line) => process.stderr.write(line));

export async function startTestDynamodb(): Promise<TestDynamodb> {
  const given = process.env['DYNAMODB_ENDPOINT'];
  const directory = given === undefined ? mkdtempSync(join(tmpdir(), 'tawafuq-dynamodb-')) : undefined;
  const server = directory === undefined ? undefined : await startDynamodb(directory, log);
  const endpoint = given ?? server?.endpoint ?? '';
  // The adapters build their own client from the environment, as they do in Lambda.
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  });
  const client = new DynamoDBClient({});
  const tables: string[] = [];
  return {
    async newTable() {
      const name = `tawafuq-test-${process.pid}-${tables.length}-${Date.now()}`;
      await client.send(new CreateTableCommand({ TableName: name, ...tableShape }));
      tables.push(name);
      return name;
    },
    async stop() {
      for (const TableName of tables) await client.send(new DeleteTableCommand({ TableName }));
      client.destroy();
      await server?.stop();
      if (directory !== undefined) rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** As infra/constructs/single-table.ts has it. */
const tableShape = {
  AttributeDefinitions: ['PK', 'SK', 'GSI1PK', 'GSI1SK'].map((AttributeName) => ({
    AttributeName,
    AttributeType: 'S' as const,
  })),
  KeySchema: [
    { AttributeName: 'PK', KeyType: 'HASH' as const },
    { AttributeName: 'SK', KeyType: 'RANGE' as const },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'GSI1',
      KeySchema: [
        { AttributeName: 'GSI1PK', KeyType: 'HASH' as const },
        { AttributeName: 'GSI1SK', KeyType: 'RANGE' as const },
      ],
      Projection: { ProjectionType: 'INCLUDE' as const, NonKeyAttributes: ['task', 'title', 'outbox'] },
    },
  ],
  BillingMode: 'PAY_PER_REQUEST' as const,
};
