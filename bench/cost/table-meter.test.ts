import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type DynamodbServer, startDynamodb } from '../../local/dynamodb/dynamodb-server.ts';
import { createLog } from '../../local/log.ts';
import { createJsonCaller } from '../../local/sdk/json-caller.ts';
import { itemBytes } from './item-size.ts';
import { TableMeter } from './table-meter.ts';

const directory = mkdtempSync(`${tmpdir()}/tawafuq-meter-`);
let dynamodb: DynamodbServer;
let meter: TableMeter;
let call: (operation: string, input: object) => Promise<{ status: number }>;

beforeAll(async () => {
  dynamodb = await startDynamodb(
    directory,
    createLog('error', () => undefined),
  );
  meter = new TableMeter(dynamodb.endpoint);
  const post = createJsonCaller(await meter.listen());
  call = (operation, input) => post(`DynamoDB_20120810.${operation}`, JSON.stringify({ TableName: 'table', ...input }));
  const keys = (hash: string, range: string) => [
    { AttributeName: hash, KeyType: 'HASH' },
    { AttributeName: range, KeyType: 'RANGE' },
  ];
  const { status } = await call('CreateTable', {
    KeySchema: keys('PK', 'SK'),
    AttributeDefinitions: ['PK', 'SK', 'GSI1PK', 'GSI1SK'].map((AttributeName) => ({
      AttributeName,
      AttributeType: 'S',
    })),
    GlobalSecondaryIndexes: [
      { IndexName: 'GSI1', KeySchema: keys('GSI1PK', 'GSI1SK'), Projection: { ProjectionType: 'ALL' } },
    ],
    BillingMode: 'PAY_PER_REQUEST',
  });
  expect(status).toBe(200);
});
afterAll(async () => {
  meter.close();
  await dynamodb.stop();
  rmSync(directory, { recursive: true, force: true });
});
beforeEach(() => meter.reset());

const item = (id: string, bytes: number, index?: string) => ({
  PK: { S: id },
  SK: { S: '-' },
  state: { S: 'x'.repeat(bytes) },
  ...(index === undefined ? {} : { GSI1PK: { S: index }, GSI1SK: { S: id } }),
});
const put = (id: string, bytes: number, index?: string) => ({
  Put: { TableName: 'table', Item: item(id, bytes, index) },
});

test('a write costs one unit for each KB that is begun', async () => {
  await call('PutItem', { Item: item('a', 1_000) });
  await call('PutItem', { Item: item('b', 1_024) });
  expect(meter.use).toMatchObject({ writeUnits: 1 + 2, requests: { PutItem: 2 } });
});

test('a transaction costs double, and what it changes in the index too', async () => {
  await call('TransactWriteItems', { TransactItems: [put('c', 1_500, 'open'), put('d', 10)] });
  expect(meter.use.writeUnits).toBe(2 * (2 + 1 + 1));
});

test('an entry of the index that stays as it was costs nothing, one that moves costs twice', async () => {
  await call('PutItem', { Item: item('e', 10, 'open') });
  meter.reset();
  await call('PutItem', { Item: item('e', 20, 'open') });
  expect(meter.use.writeUnits).toBe(1);
  await call('PutItem', { Item: item('e', 20, 'closed') });
  expect(meter.use.writeUnits).toBe(1 + 3);
});

test('deleting costs what the item was, and frees what it took', async () => {
  await call('PutItem', { Item: item('f', 3_000) });
  const { storedBytes } = meter.use;
  expect(storedBytes).toBe(3_000 + 'PKfSK-state'.length + 100);
  meter.reset();
  await call('DeleteItem', { Key: { PK: { S: 'f' }, SK: { S: '-' } } });
  expect(meter.use).toMatchObject({ writeUnits: 3, storedBytes: -storedBytes });
});

test('reading costs one unit for each 4 KB, half when it need not be consistent, and the roster is counted apart', async () => {
  await call('PutItem', { Item: item('g', 5_000) });
  await call('PutItem', { Item: item('ROSTER', 9_000) });
  meter.reset();
  await call('GetItem', { Key: { PK: { S: 'g' }, SK: { S: '-' } }, ConsistentRead: true });
  await call('GetItem', { Key: { PK: { S: 'g' }, SK: { S: '-' } } });
  await call('GetItem', { Key: { PK: { S: 'ROSTER' }, SK: { S: '-' } }, ConsistentRead: true });
  expect(meter.use).toMatchObject({ readUnits: 2 + 1, requests: { GetItem: 2 } });
  expect(meter.rosterReadUnits).toBe(3);
});

test('a set is as large as what is in it', () => {
  expect(itemBytes({ runs: { SS: ['DEC-1', 'DEC-22'] } })).toBe(4 + 5 + 6);
});
