import { DynamoDBClient, ScanCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Key, marshalKey, Table } from '#functions/lib/aws/dynamodb.ts';
import { WholeTable } from '#functions/lib/aws/whole-table.ts';
import type { StoredCase } from '#functions/lib/ports.ts';
import { TableCaseStore } from '#functions/lib/store/case-store.ts';
import { indexKeys, keys } from '#functions/lib/store/keys.ts';
import { TableReceivedMailStore } from '#functions/lib/store/received-mail-store.ts';
import { caseIdOfTask, taskIdOfMail } from '#schemas/ids.ts';
import { decision } from '#workflows/decision/index.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import { startTestDynamodb, type TestDynamodb } from './contract/dynamodb.ts';
import { caseIdOf, commitTo, receivedMailOf, stateWith, taskOf } from './contract/stored-samples.ts';

let dynamodb: TestDynamodb;
beforeAll(async () => {
  dynamodb = await startTestDynamodb();
});
afterAll(() => dynamodb.stop());

const situations = ['draft', 'submitted', 'facilitation', 'withdrawn'] as const;
const sample = (number: number): DecisionState =>
  stateWith(caseIdOf(number), {
    at: situations[number % situations.length] as DecisionState['at'],
    openedAt: `2026-03-02T09:${String(number).padStart(2, '0')}:00.000Z`,
    since: `2026-03-03T09:${String(60 - number)}:00.000Z`,
  });

/** A table as the version before wrote it: no rows of lists, and each case in the index by the instant of its situation. */
async function formerTable(count: number): Promise<{ store: TableCaseStore; name: string }> {
  const name = await dynamodb.newTable();
  const store = new TableCaseStore(new Table(name));
  const client = new DynamoDBClient({});
  const whole = new WholeTable(name);
  for (let number = 1; number <= count; number += 1) {
    const state = sample(number);
    await store.commit(commitTo(state, undefined, { lists: [] }));
    const former = indexKeys.unlistedCase('decision', state.at, state.since, state.caseId);
    await client.send(
      new UpdateItemCommand({
        TableName: name,
        Key: marshalKey(keys.case(state.caseId)),
        UpdateExpression: 'SET GSI1PK = :pk, GSI1SK = :sk REMOVE lists',
        ExpressionAttributeValues: { ':pk': { S: former.GSI1PK }, ':sk': { S: former.GSI1SK } },
      }),
    );
  }
  for await (const { PK } of whole.scan()) expect(PK?.S).not.toMatch(/^LIST#/);
  return { store, name };
}

/** The rows of open tasks as the version before last wrote them: by when they were opened. */
async function placeAsBefore(
  name: string,
  { tasks, ...of }: Pick<DecisionState, 'tasks'> & { mailId?: string; caseId?: string },
) {
  const client = new DynamoDBClient({});
  const place = (key: Key, task: Parameters<typeof indexKeys.formerTask>[1]) => {
    const { GSI1PK, GSI1SK } = indexKeys.formerTask('role:secretariat', task);
    const values = { ':pk': { S: GSI1PK }, ':sk': { S: GSI1SK } };
    const update = { UpdateExpression: 'SET GSI1PK = :pk, GSI1SK = :sk', ExpressionAttributeValues: values };
    return client.send(new UpdateItemCommand({ TableName: name, Key: marshalKey(key), ...update }));
  };
  for (const task of Object.values(tasks))
    await place(keys.task(of.caseId ?? '', task.taskId, 'role:secretariat'), task);
  if (of.mailId !== undefined)
    await place(keys.receivedMailEntry(of.mailId), { taskId: taskIdOfMail(of.mailId), openedAt: receivedMailOf(1).at });
  if (of.caseId !== undefined) {
    const Key = marshalKey(keys.case(of.caseId));
    await client.send(new UpdateItemCommand({ TableName: name, Key, UpdateExpression: 'REMOVE tasksBy' }));
  }
}

async function partitionsOf(name: string): Promise<(string | undefined)[]> {
  const partitions: (string | undefined)[] = [];
  for await (const { GSI1PK } of new WholeTable(name).scan()) partitions.push(GSI1PK?.S);
  return partitions;
}

const idsIn = async (store: TableCaseStore, list: string) =>
  (await store.listed('decision', list, undefined, 99)).map(({ item }) => item.caseId);
const numbersFrom = (count: number) => Array.from({ length: count }, (_, index) => count - index);
const submitted = (count: number) => numbersFrom(count).filter((number) => sample(number).at !== 'draft');
const drafts = (count: number) => numbersFrom(count).filter((number) => sample(number).at === 'draft');

it('cases of the version before are given their rows, in steps, once', async () => {
  const { store, name } = await formerTable(50);
  let steps = 0;
  while ((await store.listFormerCases(() => true)) > 0) steps += 1;
  expect(steps).toBe(situations.length);
  expect(await idsIn(store, 'common')).toEqual(submitted(50).map(caseIdOf));
  expect(await idsIn(store, 'draft:party:IOM')).toEqual(drafts(50).map(caseIdOf));
  const inSubmitted = (await store.inSituation('decision', 'submitted', undefined, 99)).map(({ item }) => item);
  expect(inSubmitted).toEqual(
    numbersFrom(50)
      .filter((number) => sample(number).at === 'submitted')
      .map(caseIdOf),
  );
  const { Count: rows } = await new DynamoDBClient({}).send(new ScanCommand({ TableName: name, Select: 'COUNT' }));
  expect(await store.listFormerCases(() => false)).toBe(0);
  const again = await new DynamoDBClient({}).send(new ScanCommand({ TableName: name, Select: 'COUNT' }));
  expect(again.Count).toBe(rows);
});

it('whoever acts on one meanwhile is not disturbed, and the case stands in its lists all the same', async () => {
  const { store } = await formerTable(12);
  const before = await Promise.all(numbersFrom(12).map((number) => store.load(caseIdOf(number))));
  const commits = before.map(async (stored) => {
    const { state } = stored as StoredCase;
    const next = { ...(state as DecisionState), seq: 2, at: 'submitted' as const };
    await store.commit(commitTo(next, stored, { lists: [...decision.projections(next)] }));
  });
  await Promise.all([store.listFormerCases(() => false), ...commits]);
  while ((await store.listFormerCases(() => false)) > 0);
  expect(await idsIn(store, 'common')).toEqual(numbersFrom(12).map(caseIdOf));
  for (const number of numbersFrom(12)) expect((await store.load(caseIdOf(number)))?.state.seq).toBe(2);
  expect((await store.inSituation('decision', 'submitted', undefined, 99)).map(({ item }) => item)).toEqual(
    numbersFrom(12).map(caseIdOf),
  );
});

it('cases of a version that knew no order by what is due are given their rows and tasks in it, in steps, and those that commit meanwhile as well', async () => {
  const name = await dynamodb.newTable();
  const [store, receivedMails] = [new TableCaseStore(new Table(name)), new TableReceivedMailStore(new Table(name))];
  const dueAt = (number: number): string => `2026-04-${String(number).padStart(2, '0')}T09:00:00.000Z`;
  const circulated = (number: number): DecisionState => {
    const state = sample(number);
    const task = { ...taskOf(state.caseId, 'screen', ['role:secretariat']), dueAt: dueAt(number) };
    return { ...state, at: 'submitted', tasks: { [task.taskId]: task } };
  };
  const placed = async () =>
    (await store.listedFromFirst('decision', 'due', undefined, 99)).map(({ item: { caseId } }) => caseId);
  const asked = async (after?: string) =>
    (await store.tasksFor(['role:secretariat'], after, 9)).map(({ item: { task } }) => caseIdOfTask(task.taskId));
  for (let number = 25; number >= 1; number -= 1) {
    await store.commit(commitTo(circulated(number), undefined));
    await placeAsBefore(name, circulated(number));
  }
  await receivedMails.keep({ ...receivedMailOf(1), fate: 'set-aside' }, 9_999_999_999);
  await placeAsBefore(name, { tasks: {}, mailId: receivedMailOf(1).mailId });
  expect(await placed()).toEqual([]);
  const first = numbersFrom(9).reverse().map(caseIdOf);
  expect(await asked()).toEqual(first);
  let isDone = false;
  while (!isDone && (await placed()).length === 0) isDone = await store.placeByDue(() => true);
  expect([isDone, (await placed()).length]).toEqual([false, 20]);
  expect(await asked()).toEqual(first);
  const stored = (await store.load(caseIdOf(25))) as StoredCase;
  const next = { ...circulated(25), seq: 2, at: 'facilitation' as const };
  await store.commit(commitTo(next, stored, { lists: [...decision.projections(next)] }));
  for (let steps = 0; !isDone && steps < 50; steps += 1) isDone = await store.placeByDue(() => true);
  expect(await placed()).toEqual(numbersFrom(25).reverse().map(caseIdOf));
  expect(isDone && (await store.placeByDue(() => false))).toBe(true);
  expect(await asked()).toEqual(first);
  const everything = await new TableCaseStore(new Table(name)).tasksFor(['role:secretariat'], undefined, 99);
  expect(everything.map(({ item: { task } }) => task.taskId).slice(24)).toEqual([
    expect.stringContaining(caseIdOf(25)),
    `mail.${receivedMailOf(1).mailId}`,
  ]);
  expect(await partitionsOf(name)).not.toContain('TASKS#role:secretariat');
  // What was made then goes when nothing is due any more, as what a commit makes.
  const rest = { ...circulated(1), seq: 2, tasks: {} };
  await store.commit(commitTo(rest, await store.load(caseIdOf(1)), { lists: [...decision.projections(rest)] }));
  expect(await placed()).not.toContain(caseIdOf(1));
});
