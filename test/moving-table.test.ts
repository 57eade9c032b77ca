import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Table } from '#functions/lib/aws/dynamodb.ts';
import { WholeTable } from '#functions/lib/aws/whole-table.ts';
import { Network } from '#functions/lib/network.ts';
import type { Services } from '#functions/lib/services.ts';
import { TableCaseStore } from '#functions/lib/store/case-store.ts';
import { TableCounterStore } from '#functions/lib/store/counter-store.ts';
import { TableOutboxStore } from '#functions/lib/store/outbox-store.ts';
import { TableReceivedMailStore } from '#functions/lib/store/received-mail-store.ts';
import { TableRegisterStore } from '#functions/lib/store/register-store.ts';
import { TableRosterStore } from '#functions/lib/store/roster-store.ts';
import { TableSessionStore } from '#functions/lib/store/session-store.ts';
import { TableSignInStore } from '#functions/lib/store/sign-in-store.ts';
import { changeSettings } from '#functions/lib/use-cases/books/change-settings.ts';
import { checkFile } from '#moving/check-file.ts';
import { exportTable } from '#moving/export-table.ts';
import { formatVersion } from '#moving/format.ts';
import { importTable } from '#moving/import-table.ts';
import { addDuration } from '#schemas/duration.ts';
import type { OutboxItem } from '#schemas/outbox.ts';
import { startTestDynamodb, type TestDynamodb } from './contract/dynamodb.ts';
import { ConceptNoteCase, unit } from './support/concept-note-case.ts';
import { putRoster } from './support/put-roster.ts';
import { writeDrafts } from './support/stored-drafts.ts';
import { storeNote } from './support/stored-note.ts';
import { tableSide } from './support/table-side.ts';
import { hours, sampleForm, type World } from './support/world.ts';
import { worldOnTable } from './support/world-on-table.ts';

let dynamodb: TestDynamodb;
let bytes: Buffer;
let world: World;

const at = '2026-03-20T09:00:00.000Z';
const digest = { person: 'secretariat@example.org', date: '2026-03-20' };
const silently = () => {};

const exported = (name: string): Promise<Buffer> => exportTable(tableSide(new WholeTable(name)), at, null, silently);
const outboxOf = async (name: string): Promise<OutboxItem[]> =>
  (await new TableOutboxStore(new Table(name)).leftBehind(at, true, 100)).flatMap((owed) =>
    'caseId' in owed ? [owed] : [],
  );

/** Files differ in their first line, which says when they were written, and so in their last. */
/** What is expected of a case by when is the new side's to say: its machine has yet to take the case up. */
const rowsOf = (file: Buffer): unknown[] =>
  file
    .toString()
    .trimEnd()
    .split('\n')
    .slice(1, -1)
    .map((line) => ({ ...JSON.parse(line), watch: undefined }));

/** As many entries in the book of settings, each for later: cases have yet to be told. */
async function enterSettings(services: Services, intervals: readonly string[]): Promise<void> {
  const secretariat = await world.as('secretariat');
  for (const remindAfter of intervals) {
    const body = { choice: 'remindAfter', remindAfter, from: '2026-04-01T00:00:00Z', reason: 'From April on' };
    await changeSettings(services, secretariat, { of: 'network', body });
  }
}

/** The procedure at work on a table: cases at rest, in their silence, with an objection, registered, and a mail that is still owed. */
beforeAll(async () => {
  dynamodb = await startTestDynamodb();
  const name = await dynamodb.newTable();
  const made = await worldOnTable(name);
  world = made.world;
  const { table } = made;
  Object.assign(world.services, {
    register: new TableRegisterStore(table),
    signIns: new TableSignInStore(table),
    counters: new TableCounterStore(table),
    sessions: new TableSessionStore(table),
    receivedMails: new TableReceivedMailStore(table),
  });
  const act = async (caseId: string, person: string, kind: string, body: Record<string, unknown>) => {
    const task = (await world.tasks(person)).find((each) => each.caseId === caseId && each.kind === kind);
    await world.actOn(task?.taskId ?? '', person, body);
  };
  const circulated = async () => {
    const caseId = await world.submit();
    await act(caseId, 'secretariat', 'screen', { choice: 'accept' });
    return caseId;
  };
  const published = await circulated();
  await world.advance(hours(73));
  await act(published, 'secretariat', 'publish', { choice: 'publish' });
  await circulated();
  const notice = { year: 2026, title: 'Changes of 2025', text: 'As every year.', language: 'en' };
  await world.submit(notice, 'iom', 'membership-notice');
  const disputed = await circulated();
  await act(disputed, 'ilo', 'position', { choice: 'objection', reason: 'Labour is not mentioned.' });
  const french = { language: 'fr', title: 'Un groupe', text: 'Le Comité crée un groupe.' };
  // The dispatcher dies: what this commit owes stays in its row.
  Object.assign(world.services.dispatcher, { dispatch: async () => {} });
  await world.submit({ ...sampleForm, translations: [french] });
  await world.services.counters.add('somebody', 1, { most: 1, forgetAtEpochSeconds: 2_000_000_000 });
  await new TableOutboxStore(table).oweDigest(digest, at);
  await enterSettings(world.services, ['P2D', 'P5D']);
  await writeDrafts(world, table, published);
  bytes = await exported(name);
}, 60_000);

afterAll(() => dynamodb.stop());

describe('an import', () => {
  it('gives a table that exports the same lines, and owes each open case a machine and each unsent mail once', async () => {
    const file = checkFile(bytes);
    expect(file.header.counts).toMatchObject({
      case: 5,
      period: 1,
      draft: 2,
      authored: 2,
      book: 1,
      news: 2,
      counter: 2,
      outbox: 1,
      register: 1,
      roster: 1,
    });
    const name = await dynamodb.newTable();
    // It has been deployed for a morning: that it owed a digest is no case, and nothing that is moved.
    expect(await new TableOutboxStore(new Table(name)).oweDigest(digest, at)).toBe(true);
    await importTable(tableSide(new WholeTable(name)), file, undefined, at, silently);
    expect(rowsOf(await exported(name))).toEqual(rowsOf(bytes));
    const cases = new TableCaseStore(new Table(name));
    expect(await cases.toLookAt(addDuration(at, 'PT14M'))).toEqual([]);
    expect(await cases.toLookAt(addDuration(at, 'PT15M'))).toHaveLength(4);
    const owed = await outboxOf(name);
    expect(owed.map(({ start }) => start?.input.stage).sort()).toEqual([
      'facilitation',
      'positions',
      'review',
      'screening',
    ]);
    expect(new Set(owed.map(({ start }) => start?.name)).size).toBe(4);
    expect(owed.flatMap(({ messages }) => messages.flatMap(({ to }) => to)).length).toBeGreaterThan(0);
    expect(owed.every(({ resume }) => resume === undefined)).toBe(true);
  });

  it('that breaks off after any write leaves a side that does nothing, and the same file completes it', async () => {
    const file = checkFile(bytes);
    const whole = await writesOf(file);
    for (let broken = 1; broken < whole; broken += 1) {
      const name = await dynamodb.newTable();
      await putRoster(new Table(name), file.roster.roster, at);
      await expect(importTable(tableSide(breaking(name, broken)), file, undefined, at, silently)).rejects.toThrow(
        'broken',
      );
      const roster = new TableRosterStore(new Table(name));
      await expect(roster.load()).rejects.toThrow('No roster');
      await expect(roster.assertLoadable()).rejects.toThrow('broken off');
      const other = checkFile(withHash(bytes.toString().replace('"from":"a table"', '"from":"another"')));
      await expect(importTable(tableSide(new WholeTable(name)), other, undefined, at, silently)).rejects.toThrow(
        /half of another/,
      );
      await importTable(tableSide(new WholeTable(name)), file, undefined, '2026-03-20T10:00:00.000Z', silently);
      expect(rowsOf(await exported(name))).toEqual(rowsOf(bytes));
      expect(new Set((await outboxOf(name)).map(({ start }) => start?.name)).size).toBe(4);
      await roster.assertLoadable();
    }
  }, 60_000);

  it('brings its own book of settings, and leaves nothing of one that the target has begun by itself', async () => {
    const file = checkFile(bytes);
    const name = await dynamodb.newTable();
    const table = new Table(name);
    await putRoster(table, file.roster.roster, at);
    const cases = new TableCaseStore(table);
    const roster = new TableRosterStore(table);
    const target = { ...world.services, cases, roster, network: new Network(roster, cases) };
    await enterSettings(target, ['P1D', 'P2D', 'P4D', 'P6D']);
    await importTable(tableSide(new WholeTable(name)), file, undefined, at, silently);
    expect(rowsOf(await exported(name))).toEqual(rowsOf(bytes));
    expect((await cases.history('SET-network')).map(({ data }) => data['value'])).toEqual(['P2D', 'P5D']);
  });

  it('refuses a book of which an entry is not the one that was recorded', () => {
    expect(() => checkFile(withHash(bytes.toString().replace('"P5D"', '"P9D"')))).toThrow(
      'event 2 of SET-network is not the one that was recorded',
    );
  });

  it('takes in a case with a task that its list names otherwise: of somebody who may not know the title', async () => {
    const name = await dynamodb.newTable();
    const table = new Table(name);
    await putRoster(table, await world.stores.load(), at);
    const asking = { choice: 'confirm', reviewers: ['who@example.org'] };
    const cases = new TableCaseStore(table);
    await cases.nextNumber('CN', '2026');
    await storeNote(cases, new ConceptNoteCase().inReview().act(unit, 'assign', asking));
    expect(checkFile(await exported(name)).header.counts).toMatchObject({ case: 1 });
  });

  it('does not touch a table that has a case', async () => {
    const name = await dynamodb.newTable();
    const side = tableSide(new WholeTable(name));
    await importTable(side, checkFile(bytes), undefined, at, silently);
    const before = await exported(name);
    await expect(importTable(side, checkFile(bytes), undefined, at, silently)).rejects.toThrow(/not empty/);
    expect(await exported(name)).toEqual(before);
  });
});

/** A table of which one write, counted from 1, is never made, nor any after it. */
function breaking(name: string, broken: number): WholeTable {
  const table = new WholeTable(name);
  let writes = 0;
  for (const write of ['put', 'putAll', 'exchange'] as const) {
    const real = table[write].bind(table) as (...args: unknown[]) => Promise<void>;
    Object.assign(table, {
      [write]: async (...args: unknown[]) => {
        writes += 1;
        if (writes > broken) throw new Error('broken');
        // Of many items only the first few are written before it breaks.
        if (writes === broken && write === 'putAll') {
          await real([...(args[0] as Iterable<unknown>)].slice(0, 7), args[1]);
          throw new Error('broken');
        }
        await real(...args);
      },
    });
  }
  return table;
}

async function writesOf(file: ReturnType<typeof checkFile>): Promise<number> {
  for (let count = 1; ; count += 1) {
    const table = breaking(await dynamodb.newTable(), count);
    const done = await importTable(tableSide(table), file, undefined, at, silently).then(
      () => true,
      () => false,
    );
    if (done) return count;
  }
}

/** The file with a last line that fits what stands before: the work of somebody who knows the format. */
function withHash(text: string): Buffer {
  const lines = text.trimEnd().split('\n').slice(0, -1);
  const before = `${lines.join('\n')}\n`;
  const end = { kind: 'end', lines: lines.length, sha256: createHash('sha256').update(before).digest('hex') };
  return Buffer.from(`${before}${JSON.stringify(end)}\n`);
}

describe('a file is refused with the line that is wrong', () => {
  const lineWith = (word: string) =>
    bytes
      .toString()
      .split('\n')
      .findIndex((line) => line.includes(word)) + 1;

  it('when any one byte of it is another', () => {
    for (let at = 0; at < bytes.length; at += 97) {
      const edited = Buffer.from(bytes);
      edited[at] = edited[at] === 0x78 ? 0x79 : 0x78;
      expect(() => checkFile(edited), `byte ${at}`).toThrow(/^line \d+: /);
    }
  });

  it('when it is cut after any line, or in the middle of one', () => {
    for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) {
      for (const length of [at - 1, at, at + 1].filter((each) => each < bytes.length))
        expect(() => checkFile(bytes.subarray(0, length)), `${length}`).toThrow(/^line \d+: /);
    }
    expect(() => checkFile(Buffer.alloc(0))).toThrow('line 1: the file is empty');
  });

  it('when a newer version wrote it, whatever else stands in it', () => {
    const newer = `${JSON.stringify({ kind: 'header', format: 'tawafuq-export', version: formatVersion + 1, novelty: true })}\n`;
    expect(() => checkFile(Buffer.from(newer))).toThrow(
      `line 1: the file has format ${formatVersion + 1}, this version reads up to ${formatVersion}`,
    );
  });

  it('when an event is taken out and the hash is made anew', () => {
    const without = bytes.toString().replace(/\{"kind":"event"[^\n]*"seq":2[^\n]*\n/, '');
    expect(() => checkFile(withHash(without))).toThrow(/^line \d+: event 2 of DEC-2026-0001 is missing$/);
  });

  it('when a position is turned, in the history alone or in the state alone, and the hash is made anew', () => {
    const ofCase = ['"kind":"case","PK":"CASE#DEC-2026-0003"', 'the state of DEC-2026-0003 is not'] as const;
    const ofEvent = ['"type":"position-stated"', 'event \\d+ of DEC-2026-0003 is not the one'] as const;
    for (const [word, why] of [ofCase, ofEvent]) {
      const line = bytes.toString().split('\n')[lineWith(word) - 1] ?? '';
      const other = line.replace('"position":"objection"', '"position":"support"');
      expect(() => checkFile(withHash(bytes.toString().replace(line, other)))).toThrow(
        new RegExp(`^line \\d+: ${why}`),
      );
    }
  });
});
