import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Item, Table } from '#functions/lib/aws/dynamodb.ts';
import { WholeTable } from '#functions/lib/aws/whole-table.ts';
import { type Chain, findingIn, recordedBefore } from '#functions/lib/chain/check-chain.ts';
import { TableCaseStore } from '#functions/lib/store/case-store.ts';
import { exportTable } from '#moving/export-table.ts';
import { reportOf } from '#moving/report-on.ts';
import { verifyHistories } from '#moving/verify-histories.ts';
import { startTestDynamodb, type TestDynamodb } from './contract/dynamodb.ts';
import { tableSide } from './support/table-side.ts';
import type { World } from './support/world.ts';
import { worldOnTable } from './support/world-on-table.ts';

type Line = { kind: string; PK: string; event?: { seq: number; notices: unknown[] }; link?: string; head?: string };

let dynamodb: TestDynamodb;
let name: string;
let world: World;
let caseIds: readonly string[];
let lines: readonly Line[];

const exported = (): Promise<Buffer> =>
  exportTable(tableSide(new WholeTable(name)), '2026-03-20T09:00:00.000Z', null, () => {});

/** An export with these lines, and a last line that fits them. */
function fileOf(changed: readonly object[], whole: string): Buffer {
  const [first = ''] = whole.split('\n');
  const before = [first, ...changed.map((line) => JSON.stringify(line)), ''].join('\n');
  const sha256 = createHash('sha256').update(before).digest('hex');
  return Buffer.from(`${before}${JSON.stringify({ kind: 'end', lines: changed.length + 1, sha256 })}\n`);
}

let whole: string;
const verified = (changed: readonly object[]) => verifyHistories(fileOf(changed, whole));
const eventLines = () =>
  lines.flatMap((line, at) => (line.event === undefined ? [] : [{ at, line, event: line.event }]));
const replaced = (at: number, line: object) => lines.map((each, index) => (index === at ? line : each));

beforeAll(async () => {
  dynamodb = await startTestDynamodb();
  name = await dynamodb.newTable();
  ({ world } = await worldOnTable(name));
  caseIds = [await world.submit(), await world.submit()];
  for (const caseId of caseIds) await screened(caseId);
  whole = (await exported()).toString();
  lines = whole
    .trimEnd()
    .split('\n')
    .slice(1, -1)
    .map((line) => JSON.parse(line));
}, 60_000);

afterAll(() => dynamodb.stop());

async function screened(caseId: string): Promise<void> {
  const [task] = (await world.tasks('secretariat')).filter((each) => each.caseId === caseId && each.kind === 'screen');
  await world.actOn(task?.taskId ?? '', 'secretariat', { choice: 'accept' });
}

it('finds nothing in an export as it was written', () => {
  const histories = new Set(lines.filter(({ PK }) => PK.startsWith('CASE#')).map(({ PK }) => PK)).size;
  expect(verifyHistories(Buffer.from(whole))).toEqual({
    unaltered: histories,
    begunBefore: 0,
    unchained: 0,
    altered: [],
  });
});

it('names each event that was changed in what no state tells, and finds the others unaltered', () => {
  const { unaltered } = verified(lines);
  expect(eventLines().length).toBeGreaterThan(5);
  for (const { at, line, event } of eventLines()) {
    const notices = [...event.notices, { to: 'nobody@example.org', template: 'receipt' }];
    const found = verified(replaced(at, { ...line, event: { ...event, notices } }));
    const caseId = line.PK.slice('CASE#'.length);
    expect(found.altered).toEqual([`line ${at + 2}: event ${event.seq} of ${caseId} is not the one that was recorded`]);
    expect(found.unaltered).toBe(unaltered - 1);
  }
});

it('looks at the others where a line is none that this version knows, and sees that a file was edited', () => {
  const [{ at, line }] = eventLines() as [ReturnType<typeof eventLines>[number]];
  const found = verified(replaced(at, { ...line, event: { seq: 'first' } }));
  expect(found).toMatchObject({
    unaltered: verified(lines).unaltered - 1,
    altered: [expect.stringMatching(/^line \d+: /)],
  });
  const edited = whole.replace('"kind":"roster"', '"kind":"Roster"');
  expect(verifyHistories(Buffer.from(edited)).altered).toEqual([
    expect.stringContaining('as many rows of each kind'),
    expect.stringContaining('SHA-256'),
  ]);
});

it('counts histories without any chain apart, and says that nothing more is known of them', () => {
  const former = lines.map(({ link: _, head: __, ...line }) => line);
  const { unaltered } = verified(lines);
  expect(verified(former)).toEqual({ unaltered: 0, begunBefore: 0, unchained: unaltered, altered: [] });
  expect(reportOf(verified(former)).lines.join(' ')).toContain('have no chain');
});

it('takes a history that was begun before in with its next event, and holds from then on all of it', async () => {
  const [caseId = ''] = caseIds;
  const table = new WholeTable(name);
  const rows: Item[] = [];
  for await (const item of table.scan()) if (item['PK']?.S === `CASE#${caseId}`) rows.push(item);
  for (const { link: _, head: __, ...row } of rows) await table.put(row);
  const cases = new TableCaseStore(new Table(name));
  const before = await cases.chained(caseId);
  expect(recordedBefore(before)).toBe(before.length);
  Object.assign(world.services, { cases });
  const [task] = (await world.tasks('ilo')).filter((each) => each.caseId === caseId && each.kind === 'position');
  await world.actOn(task?.taskId ?? '', 'ilo', { choice: 'support' });
  const after = await cases.loadWithHistory(caseId);
  expect(findingIn(after?.chain as Chain)).toBeUndefined();
  expect(recordedBefore(await cases.chained(caseId))).toBe(before.length);
  expect(verifyHistories(await exported())).toMatchObject({ begunBefore: 1, altered: [] });
  const [first] = rows.filter((row) => row['event'] !== undefined);
  const { link: _, ...bare } = first as Item;
  await table.put({
    ...bare,
    event: { S: (bare['event']?.S ?? '').replace('"notices":[', '"version":1,"notices":[') },
  });
  expect(findingIn((await cases.loadWithHistory(caseId))?.chain as Chain)).toEqual({
    seq: before.length,
    what: 'altered',
  });
});
