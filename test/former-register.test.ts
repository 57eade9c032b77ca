import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Table } from '#functions/lib/aws/dynamodb.ts';
import { WholeTable } from '#functions/lib/aws/whole-table.ts';
import { TableCaseStore } from '#functions/lib/store/case-store.ts';
import { TableOutboxStore } from '#functions/lib/store/outbox-store.ts';
import { TableRegisterStore } from '#functions/lib/store/register-store.ts';
import { registerEntries } from '#functions/lib/use-cases/register.ts';
import { checkFile } from '#moving/check-file.ts';
import { importTable } from '#moving/import-table.ts';
import { itemOf } from '#moving/row-items.ts';
import type { RegisterEntry } from '#schemas/api.ts';
import { startTestDynamodb, type TestDynamodb } from './contract/dynamodb.ts';
import { tableSide } from './support/table-side.ts';
import { createWorld, type World } from './support/world.ts';

/** Written in November 2026, when the register's line was written once, at publication, and no row of lists said anything. */
const kept = readFileSync(join(import.meta.dirname, 'kept/export-2026-11.jsonl'));
const published = 'DEC-2026-0001';
const formerLists = ['common', 'party:IOM', 'person:iom@example.org', 'party:ILO', 'party:WHO'];
const at = '2026-03-20T09:00:00.000Z';

let dynamodb: TestDynamodb;
beforeAll(async () => {
  dynamodb = await startTestDynamodb();
});
afterAll(() => dynamodb.stop());

/** The table as that version had it. */
async function formerTable(): Promise<string> {
  const name = await dynamodb.newTable();
  const rows = [...checkFile(kept).rows()].filter(({ kind }) => kind !== 'roster' && kind !== 'outbox');
  const items = rows.map((row) =>
    row.kind === 'case' ? { ...itemOf(row), lists: { S: JSON.stringify(formerLists) } } : itemOf(row),
  );
  await new WholeTable(name).putAll(items, () => {});
  return name;
}

async function importedTable(): Promise<string> {
  const name = await dynamodb.newTable();
  await importTable(tableSide(new WholeTable(name)), checkFile(kept), undefined, at, () => {});
  return name;
}

async function worldOn(name: string): Promise<World> {
  const world = await createWorld({ startAt: at });
  const table = new Table(name);
  Object.assign(world.services, {
    cases: new TableCaseStore(table),
    outbox: new TableOutboxStore(table),
    register: new TableRegisterStore(table),
  });
  return world;
}

async function report(world: World, person: string): Promise<void> {
  const task = (await world.tasks(person)).find(({ caseId, kind }) => caseId === published && kind === 'follow-up');
  await world.actOn(task?.taskId ?? '', person, { choice: 'done', reason: 'It is done.' });
}

async function registerOf(world: World): Promise<RegisterEntry[]> {
  const { items } = await registerEntries(world.services, {});
  expect(await world.services.register.entry(published)).toEqual(items[0]);
  return [...items];
}

const line = {
  caseId: published,
  procedure: 'decision',
  title: 'A working group on migration data',
  outcome: { kind: 'adopted', at: '2026-03-05T09:00:00.000Z', version: 1 },
  publishedAt: '2026-03-05T10:00:00.000Z',
  text: 'The Executive Committee sets up a working group on migration data.',
  textHash: expect.stringMatching(/^[0-9a-f]{64}$/),
};

/** Two actions, of which so many were reported done. */
const followedUp = (done: number) => ({
  ...{ asked: 2, done },
  states: expect.toSatisfy(
    (states: { dueAt: string; doneAt: string | null }[]) =>
      states.length === 2 &&
      states.every(({ dueAt }) => /^\d{4}-\d\d-\d\d$/.test(dueAt)) &&
      states.filter(({ doneAt }) => doneAt !== null).length === done,
  ),
});

it('a line of the register that an older version wrote is read, and written anew with the next change, at its place', async () => {
  const world = await worldOn(await formerTable());
  expect(await registerOf(world)).toEqual([line]);
  await report(world, 'ilo');
  expect(await registerOf(world)).toEqual([{ ...line, followUps: followedUp(1) }]);
  await report(world, 'who');
  expect(await registerOf(world)).toEqual([{ ...line, followUps: followedUp(2) }]);
  expect((await world.services.cases.load(published))?.state.at).toBe('implemented');
});

it('an import makes the lines of lists anew, whatever version wrote the file', async () => {
  const world = await worldOn(await importedTable());
  expect(await registerOf(world)).toEqual([{ ...line, followUps: followedUp(0) }]);
  await report(world, 'ilo');
  expect(await registerOf(world)).toEqual([{ ...line, followUps: followedUp(1) }]);
});
