import { marshalKey, type Table, TransactionCancelled } from '../aws/dynamodb.ts';
import { everyModule, moduleOf } from '../module-of.ts';
import { storedCase, text } from './codec.ts';
import { inChunks, mostItems } from './in-chunks.ts';
import { indexKeys, keys } from './keys.ts';
import { writtenRows } from './list-rows.ts';
import { putListings } from './listing-items.ts';

/** Cases that are given their rows side by side: a step of some milliseconds. */
const atOnce = 20;

/**
 * Gives the rows of lists to cases that were last written before there were any. The former place of such a case in the
 * index is what is left to do: it leaves it with its rows, so that a run that was broken off goes on where it stopped.
 * @returns how many got them
 */
export async function listFormerCases(table: Table, isOver: () => boolean): Promise<number> {
  let done = 0;
  for (const module of await everyModule()) {
    for (const situation of module.situations) {
      let from: Awaited<ReturnType<Table['query']>>['last'];
      do {
        const page = await table.query({
          IndexName: 'GSI1',
          KeyConditionExpression: 'GSI1PK = :pk',
          ExpressionAttributeValues: { ':pk': { S: indexKeys.unlistedCase(module.id, situation, '', '').GSI1PK } },
          Limit: atOnce,
          ...(from === undefined ? {} : { ExclusiveStartKey: from }),
        });
        await Promise.all(page.items.map((item) => listFormerCase(table, text(item, 'PK').slice('CASE#'.length))));
        done += page.items.length;
        from = page.last;
      } while (from !== undefined && !isOver());
      // Nothing done and nothing left look the same to whoever asks: it goes on until it has found something.
      if (done > 0 && isOver()) return done;
    }
  }
  return done;
}

async function listFormerCase(table: Table, caseId: string): Promise<void> {
  const item = await table.get(keys.case(caseId));
  const stored = item && (await storedCase(item));
  if (stored === undefined || stored.lists !== undefined) return;
  const { procedure, state } = stored;
  // What lists say of a case waits for its next commit: the register has the line that was written then.
  const lists = (await moduleOf(procedure)).projections(state).filter(({ line }) => line === undefined);
  const rows = putListings(table.name, procedure, state, lists);
  const findsRoom = rows.length < mostItems;
  // A row too many shows nothing to anybody, so they may come before the case says that it has them.
  if (!findsRoom) for (const some of inChunks(rows)) await table.transact(some);
  const index = indexKeys.case(procedure, state.at, state.openedAt, caseId);
  const update = {
    TableName: table.name,
    Key: marshalKey(keys.case(caseId)),
    // The version stays: nothing of the case changes, and nobody who decides on it meanwhile has to begin again.
    UpdateExpression: 'SET lists = :lists, GSI1PK = :pk, GSI1SK = :sk',
    ConditionExpression: 'version = :version',
    ExpressionAttributeValues: {
      ':lists': { S: JSON.stringify(writtenRows(lists, state)) },
      ':pk': { S: index.GSI1PK },
      ':sk': { S: index.GSI1SK },
      ':version': { N: String(stored.version) },
    },
  };
  try {
    await table.transact([{ Update: update }, ...(findsRoom ? rows : [])]);
  } catch (error) {
    // Somebody has just acted on the case. It has its rows by that commit, or gets them in the next run.
    if (!(error instanceof TransactionCancelled && error.isConflict)) throw error;
  }
}
