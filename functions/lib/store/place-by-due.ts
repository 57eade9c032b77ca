import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { dueList } from '#workflows/procedure/falls-due.ts';
import { ConditionFailed, type Item, type Key, marshalKey, type Table, TransactionCancelled } from '../aws/dynamodb.ts';
import { isSamePlace } from '../listings-of.ts';
import { everyModule, moduleOf } from '../module-of.ts';
import { platformDesk } from '../platform-desk.ts';
import { storedCase, text } from './codec.ts';
import { taskRows, tasksBy } from './commit-items.ts';
import { mostItems } from './in-chunks.ts';
import { indexed } from './indexed.ts';
import { indexKeys, keys } from './keys.ts';
import { writtenRows } from './list-rows.ts';
import { putListings } from './listing-items.ts';
import { allPlaced, namedTask } from './open-tasks.ts';

/** Cases looked at side by side: a step of some milliseconds. */
const atOnce = 20;

/** Beside the case in its transaction. */
const room = mostItems - 1;

/**
 * Gives cases whose last commit knew no order by what is due their rows in it, and their open tasks the places that they have there, once
 * in the life of an installation. What commits meanwhile writes them itself, wherever the case goes. How far it has come is a row, so that a run
 * that was broken off goes on there. @returns whether everything has its place
 */
export async function placeByDue(table: Table, isOver: () => boolean): Promise<boolean> {
  const reached = (await table.get(keys.placedByDue()))?.['reached']?.S;
  if (reached === allPlaced) return true;
  const modules = await everyModule();
  const partitions = modules.flatMap(({ id, situations }) =>
    situations.map((at) => indexKeys.case(id, at, '', '').GSI1PK),
  );
  let [partition = partitions[0], place = '-'] = reached?.split(' ') ?? [];
  while (partition !== undefined) {
    const items = await indexed(table, partition, '>', place, atOnce);
    await Promise.all(items.map((item) => placeCase(table, text(item, 'PK').slice('CASE#'.length))));
    const last = items.at(-1);
    if (last === undefined) partition = partitions[partitions.indexOf(partition) + 1];
    place = last === undefined ? '-' : text(last, 'GSI1SK');
    if (partition !== undefined && isOver()) {
      await keep(table, `${partition} ${place}`);
      return false;
    }
  }
  await placeMails(table);
  await keep(table, allPlaced);
  return true;
}

const keep = (table: Table, reached: string): Promise<void> =>
  table.put({ ...marshalKey(keys.placedByDue()), reached: { S: reached } });

async function placeCase(table: Table, caseId: string): Promise<void> {
  const item = await table.get(keys.case(caseId));
  const stored = item && (await storedCase(item));
  // Whatever has no lists is given them with its next commit, or by the sweep for those, before this one.
  if (stored?.lists === undefined || stored.hasTasksByDue) return;
  const { procedure, state, lists, version } = stored;
  const wanted = (await moduleOf(procedure)).projections(state).filter(({ list }) => list === dueList);
  const missing = wanted.filter((row) => !lists.some((each) => isSamePlace(each, row)));
  const rows = [
    ...putListings(table.name, procedure, state, missing),
    ...taskRows(undefined, state).map(({ key, attributes }) => ({
      Put: { TableName: table.name, Item: { ...marshalKey(key), ...attributes } },
    })),
  ];
  const given = { ':lists': { S: JSON.stringify(writtenRows([...lists, ...missing], state)) }, ':tasksBy': tasksBy };
  const update = (what: string, values: Item = {}): TransactWriteItem => ({
    Update: {
      TableName: table.name,
      Key: marshalKey(keys.case(caseId)),
      UpdateExpression: what,
      ConditionExpression: 'version = :version',
      ExpressionAttributeValues: { ...values, ':version': { N: String(version) } },
    },
  });
  try {
    // A task that was closed meanwhile must not come back: no row is written but while the case is as it was read.
    for (let from = 0; from + room < rows.length; from += room)
      await table.transact([update('SET version = :version'), ...rows.slice(from, from + room)]);
    const left = rows.slice(Math.max(0, Math.ceil(rows.length / room) - 1) * room);
    await table.transact([update('SET lists = :lists, tasksBy = :tasksBy', given), ...left]);
  } catch (error) {
    // Somebody has just acted on the case, and written its rows.
    if (!(error instanceof TransactionCancelled && error.isConflict)) throw error;
  }
}

/** Mails that are tasks of the secretariat. */
async function placeMails(table: Table): Promise<void> {
  const { GSI1PK } = indexKeys.formerTask(platformDesk, { openedAt: '', taskId: '' });
  for (let after = '-'; ; ) {
    const items = await indexed(table, GSI1PK, '>', after, atOnce);
    for (const item of items.filter((each) => text(each, 'PK') === keys.receivedMailEntry('').PK)) {
      const index = indexKeys.task(platformDesk, namedTask(item).task);
      await placeMail(table, { PK: text(item, 'PK'), SK: text(item, 'SK') }, GSI1PK, index);
    }
    const last = items.at(-1);
    if (last === undefined) return;
    after = text(last, 'GSI1SK');
  }
}

async function placeMail(table: Table, key: Key, former: string, { GSI1PK, GSI1SK }: Record<string, string>) {
  try {
    await table.update(key, {
      UpdateExpression: 'SET GSI1PK = :pk, GSI1SK = :sk',
      ConditionExpression: 'GSI1PK = :former',
      ExpressionAttributeValues: {
        ':pk': { S: GSI1PK ?? '' },
        ':sk': { S: GSI1SK ?? '' },
        ':former': { S: former },
      },
    });
  } catch (error) {
    // Somebody has just seen to it.
    if (!(error instanceof ConditionFailed)) throw error;
  }
}
