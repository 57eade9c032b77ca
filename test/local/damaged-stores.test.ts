import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTables } from '#local/dynamodb/create-tables.ts';
import { startDynamodb } from '#local/dynamodb/dynamodb-server.ts';
import { openJournal } from '#local/journal/open-journal.ts';
import { createLog } from '#local/log.ts';
import { checkJournalFile } from '#local/stores/check-journal-file.ts';
import { checkTableFile } from '#local/stores/check-table-file.ts';
import { installationTable, tableMarks } from '#local/stores/table-marks.ts';

let directory: string;
let journal: Buffer;
const rounds = 6;
const entries = 20 * rounds;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'damaged-'));
  const path = join(directory, 'whole');
  const open = await openJournal(path);
  // Small and large values, some of them gone again: pages of every kind, free ones too.
  for (let round = 0; round < rounds; round += 1) {
    const sizes = Array.from({ length: 40 }, (_, index) => (index % 8 === 0 ? 9_000 + round : index * 20));
    await open.commit(sizes.map((size, index) => ({ put: `key/${round * 40 + index}`, value: 'x'.repeat(size) })));
    checkJournalFile(join(path, 'data.mdb'));
  }
  await open.commit(Array.from({ length: entries }, (_, index) => ({ delete: `key/${2 * index}` })));
  await open.close();
  journal = readFileSync(join(path, 'data.mdb'));
});
afterAll(() => rmSync(directory, { recursive: true }));

const verdict = (check: () => unknown): string => {
  try {
    return String(check());
  } catch (error) {
    return (error as Error).message;
  }
};

/** Opens each journal and reads it whole in a process of its own, which LMDB may end. */
function readByLmdb(folders: readonly string[]): { signal: string | null; answers: string[] } {
  const program = `
    import { open } from 'lmdb';
    for (const path of ${JSON.stringify(folders)}) {
      try {
        const store = open({ path, noSubdir: false, overlappingSync: false });
        console.log([...store.getRange({})].length);
        await store.close();
      } catch (error) { console.log('error'); }
    }
    process.exit(0);`;
  const { signal, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  return { signal, answers: stdout.trim().split('\n') };
}

/** Each damage is either told, or LMDB reads on without ending the process. */
function expectToldOrRead(damages: readonly Buffer[], isRead: (answer: string) => boolean): void {
  const passed = damages.flatMap((bytes, index) => {
    const folder = join(directory, `damage-${index}`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    writeFileSync(join(folder, 'data.mdb'), bytes);
    const said = verdict(() => checkJournalFile(join(folder, 'data.mdb')));
    if (said !== 'true')
      expect(said).toMatch(bytes.length === 0 ? /^false$/ : /^\S+ is damaged \(.*\): restore a backup[^\n]*$/);
    return said === 'true' ? [folder] : [];
  });
  const { signal, answers } = readByLmdb(passed);
  expect(signal).toBeNull();
  expect(answers.filter((answer) => passed.length > 0 && !isRead(answer))).toEqual([]);
}

describe('a journal', () => {
  it('that is whole is taken', () => {
    expect(verdict(() => checkJournalFile(join(directory, 'whole', 'data.mdb')))).toBe('true');
    expectToldOrRead([journal], (answer) => Number(answer) === entries + 1);
  });

  it('that was cut anywhere is told, unless all that is in use is still there', () => {
    const cuts = fc.sample(fc.oneof(fc.nat(journal.length), fc.nat(9_000)), 120);
    expectToldOrRead(
      cuts.map((size) => journal.subarray(0, size)),
      (answer) => Number(answer) === entries + 1,
    );
    expect(verdict(() => checkCut(journal.length / 2))).toMatch(/is damaged/);
  });

  it('of which bits of its beginning were turned ends no process', () => {
    const sampled = fc.sample(fc.tuple(fc.constantFrom(0, 4096), fc.nat(167), fc.nat(7)), 200);
    // Of one bit, "encrypted", of the 2,688 there are, LMDB ended the process: flags are turned one by one.
    const flagBytes = [18, 19, 52, 53, 100, 101];
    const flags = [0, 4096].flatMap((page) =>
      flagBytes.flatMap((byte) => Array.from({ length: 8 }, (_, bit): [number, number, number] => [page, byte, bit])),
    );
    const places = [...flags, ...sampled];
    expectToldOrRead(
      places.map(([page, byte, bit]) => turned(journal, page + byte, bit)),
      () => true,
    );
  });
});

function checkCut(size: number): boolean {
  writeFileSync(join(directory, 'cut.mdb'), journal.subarray(0, size));
  return checkJournalFile(join(directory, 'cut.mdb'));
}

function turned(bytes: Buffer, at: number, bit: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return copy;
}

describe('a table', () => {
  const file = (name: string): string => join(directory, name, 'dynamodb.sqlite');
  const damage = (name: string, bytes: Buffer, at = file(name)): string => {
    writeFileSync(at, bytes);
    return verdict(() => checkTableFile(file(name)));
  };

  /** As it lies while it is at work, and when it has ended. */
  beforeAll(async () => {
    const server = await startDynamodb(
      join(directory, 'table'),
      createLog('error', () => undefined),
    );
    await createTables(server.endpoint, [installationTable]);
    for (let mark = 1; mark < 300; mark += 1) {
      await tableMarks(server.endpoint).write({ id: 'x'.repeat(3_000), mark });
      if (mark % 60 === 0) {
        cpSync(join(directory, 'table'), join(directory, `work-${mark}`), { recursive: true });
        expect(verdict(() => checkTableFile(file(`work-${mark}`)))).toBe('true');
      }
    }
    await server.stop();
  });

  it('that has ended in order is taken whole, and told when it was cut anywhere', () => {
    const whole = readFileSync(file('table'));
    expect(damage('table', whole)).toBe('true');
    for (const size of [...fc.sample(fc.nat(whole.length - 1), 50), 1, 99, 100, whole.length - 1])
      expect(damage('table', whole.subarray(0, size)), `${size} bytes`).toMatch(
        size === 0 ? /^false$/ : /is damaged \(it is/,
      );
    writeFileSync(file('table'), whole);
  });

  it('of which the header was turned is told where SQLite would not know it', () => {
    const whole = readFileSync(file('table'));
    for (const byte of [0, 7, 15, 16, 18, 19, 21, 22, 23]) {
      expect(damage('table', turned(whole, byte, 6)), `byte ${byte}`).toMatch(/is damaged/);
    }
    writeFileSync(file('table'), whole);
  });

  it('whose log is there without it is told, and so is a log of something else', () => {
    const log = `${file('work-60')}-wal`;
    expect(statSync(log).size).toBeGreaterThan(1000);
    expect(damage('work-60', Buffer.alloc(0))).toMatch(/is missing, and its \S+-wal is there: restore/);
    cpSync(file('work-120'), file('work-60'));
    expect(damage('work-60', Buffer.alloc(5_000, 7), log)).toMatch(/-wal is damaged \(it is no log of a table\)/);
    expect(damage('work-60', Buffer.alloc(0), log)).not.toContain('\n');
  });
});
