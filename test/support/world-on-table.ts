import { Table } from '#functions/lib/aws/dynamodb.ts';
import { Network } from '#functions/lib/network.ts';
import { TableCaseStore } from '#functions/lib/store/case-store.ts';
import { TableOutboxStore } from '#functions/lib/store/outbox-store.ts';
import { TableRosterStore } from '#functions/lib/store/roster-store.ts';
import { putRoster } from './put-roster.ts';
import { createWorld, type World } from './world.ts';

/** A world whose cases, people and mails that are owed are kept in a table of this name. */
export async function worldOnTable(name: string): Promise<{ world: World; table: Table }> {
  const table = new Table(name);
  const world = await createWorld();
  const roster = new TableRosterStore(table);
  const cases = new TableCaseStore(table);
  await putRoster(table, await world.stores.load(), world.now());
  const outbox = new TableOutboxStore(table);
  Object.assign(world.services, { cases, roster, outbox, network: new Network(roster, cases) });
  return { world, table };
}
