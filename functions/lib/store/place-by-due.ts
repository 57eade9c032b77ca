import { dueList } from '#workflows/procedure/falls-due.ts';
import { marshalKey, type Table, TransactionCancelled } from '../aws/dynamodb.ts';
import { isSamePlace } from '../listings-of.ts';
import { everyModule, moduleOf } from '../module-of.ts';
import { storedCase, text } from './codec.ts';
import { inChunks, mostItems } from './in-chunks.ts';
import { indexKeys, keys } from './keys.ts';
import { writtenRows } from './list-rows.ts';
import { putListings } from './listing-items.ts';

/** Cases looked at side by side: a step of some milliseconds. */
const atOnce = 20;

/**
 * Gives the rows by what is due to cases whose last commit knew none, once in the life of an installation. What commits meanwhile
 * writes them itself, wherever the case goes. How far it has come is a row, so that a run that was broken off goes on there.
 * @returns whether every case has them
 */
export async function placeByDue(table: Table, isOver: () => boolean): Promise<boolean> {
  const marker = await table.get(keys.placedByDue());
  let reached = marker?.['reached']?.S;
  if (reached === done) return true;
  const modules = await everyModule();
  const partitions = modules.flatMap(({ id, situations }) =>
    situations.map((at) => indexKeys.case(id, at, '', '').GSI1PK),
  );
  let [partition = partitions[0], place = '-'] = reached?.split(' ') ?? [];
  while (partition !== undefined) {
    const { items } = await table.query({
      IndexName: 'GSI1',
      KeyConditionExpression: 'GSI1PK = :pk AND GSI1SK > :place',
      ExpressionAttributeValues: { ':pk': { S: partition }, ':place': { S: place } },
      Limit: atOnce,
    });
    await Promise.all(items.map((item) => placeCase(table, text(item, 'PK').slice('CASE#'.length))));
    const last = items.at(-1);
    if (last === undefined) partition = partitions[partitions.indexOf(partition) + 1];
    place = last === undefined ? '-' : text(last, 'GSI1SK');
    reached = partition === undefined ? done : `${partition} ${place}`;
    if (partition === undefined || isOver()) {
      await table.put({ ...marshalKey(keys.placedByDue()), reached: { S: reached } });
      return partition === undefined;
    }
  }
  return true;
}

const done = 'everything';

async function placeCase(table: Table, caseId: string): Promise<void> {
  const item = await table.get(keys.case(caseId));
  const stored = item && (await storedCase(item));
  if (stored?.lists === undefined) return;
  const { procedure, state, lists, version } = stored;
  const wanted = (await moduleOf(procedure)).projections(state).filter(({ list }) => list === dueList);
  const missing = wanted.filter((row) => !lists.some((each) => isSamePlace(each, row)));
  if (missing.length === 0) return;
  // As in a commit, rows that say nothing may come before the case says that it has them.
  const rows = putListings(table.name, procedure, state, missing);
  const findsRoom = rows.length < mostItems;
  if (!findsRoom) for (const some of inChunks(rows)) await table.transact(some);
  const update = {
    TableName: table.name,
    Key: marshalKey(keys.case(caseId)),
    // The version stays: nothing of the case changes.
    UpdateExpression: 'SET lists = :lists',
    ConditionExpression: 'version = :version',
    ExpressionAttributeValues: {
      ':lists': { S: JSON.stringify(writtenRows([...lists, ...missing], state)) },
      ':version': { N: String(version) },
    },
  };
  try {
    await table.transact([{ Update: update }, ...(findsRoom ? rows : [])]);
  } catch (error) {
    // Somebody has just acted on the case, and written its rows.
    if (!(error instanceof TransactionCancelled && error.isConflict)) throw error;
  }
}
