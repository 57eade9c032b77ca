import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallExport } from '../support/small-export.ts';
import { blindedVerifiers } from './blinded.ts';
import { closed, exportedIn, fittedTo } from './exported.ts';
import { hasPython, overVariants, verifier } from './python.ts';
import { tamperedIn } from './tampers.ts';
import { ours, verdictsOfPage } from './verdicts.ts';

const folder = mkdtempSync(join(tmpdir(), 'tawafuq-tampers-'));
const variants = join(folder, 'variants');
mkdirSync(variants);
afterAll(() => rmSync(folder, { recursive: true }));

const page = verdictsOfPage();
let whole: string;
let files: ReadonlyMap<string, string>;

beforeAll(async () => {
  whole = await smallExport();
  files = tamperedIn(whole, exportedIn(whole));
  for (const [what, file] of files) writeFileSync(join(variants, what), file);
});

const pageSays = (whose: 'ours' | 'theirs') => Object.fromEntries([...page].map(([what, says]) => [what, says[whose]]));

it('the page names all that is done here, and nothing else', () => {
  expect([...files.keys()].sort()).toEqual([...page.keys()].sort());
  const same = [...files].filter(([what, file]) => file === whole && what !== 'nothing is changed');
  expect(same).toEqual([]);
});

it('verify-history says of each what the page says', () => {
  expect(Object.fromEntries([...files].map(([what, file]) => [what, ours(file)]))).toEqual(pageSays('ours'));
});

/** The first case alone, with its rows. */
const firstCase = (): string => {
  const exported = exportedIn(whole);
  return fittedTo(
    exported,
    exported.lines.filter(({ PK }) => PK === 'CASE#DEC-2026-0001'),
  );
};

/** Each line of a kind with each of its bits turned, in a file that is fitted to it, and what verify-history does not notice of that. */
function turned(kind: string): {
  readonly tried: number;
  readonly missed: readonly (readonly [line: string, of: string])[];
} {
  expect(ours(firstCase())).toBe('passes');
  const rows = firstCase().trimEnd().split('\n').slice(0, -1);
  const lines = rows.map((line) => Buffer.from(`${line}\n`));
  const missed: [string, string][] = [];
  let tried = 0;
  for (const [at, line] of lines.entries()) {
    if (JSON.parse(line.toString()).kind !== kind) continue;
    for (let bit = 0; bit < (line.length - 1) * 8; bit += 1) {
      const changed = Buffer.from(line);
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      tried += 1;
      const verdict = ours(closed(Buffer.concat(lines.with(at, changed))));
      if (verdict === 'passes' || verdict === 'no chain') missed.push([changed.toString().trimEnd(), rows[at] ?? '']);
    }
  }
  return { tried, missed };
}

it('verify-history notices each single bit of an event that is turned', () => {
  const { tried, missed } = turned('event');
  expect(missed).toEqual([]);
  expect(tried).toBeGreaterThan(10_000);
});

it('verify-history notices each single bit of a case that is turned, but of what nothing follows from', () => {
  const { tried, missed } = turned('case');
  // How often the row was written, what links in mails are made with, and a mailbox that reads the same.
  const bare = (line: string) => line.replace(/"version":\d+}$|"nonce":"[^"]+"/g, '').toLowerCase();
  expect(missed.filter(([line, of]) => bare(line) !== bare(of))).toEqual([]);
  expect(tried).toBeGreaterThan(8_000);
});

describe.skipIf(!hasPython)('the verifier in Python', () => {
  it('says of each what the page says', () => {
    expect(overVariants(verifier, variants)).toEqual(pageSays('theirs'));
  });

  it('notices each single bit of an event that is turned', () => {
    const file = join(folder, 'first.jsonl');
    writeFileSync(file, firstCase());
    const { tried, missed } = overVariants(verifier, file, 'event') as { tried: number; missed: string[] };
    expect(missed).toEqual([]);
    expect(tried).toBeGreaterThan(10_000);
  });

  it.each(blindedVerifiers())('is found out where it is blind: %s', (_, blinded) => {
    const file = join(folder, 'blinded.py');
    writeFileSync(file, blinded);
    expect(overVariants(file, variants)).not.toEqual(pageSays('theirs'));
  });
});
