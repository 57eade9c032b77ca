import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseBundle } from '#functions/api/bundle/case-bundle.tsx';
import { MovingError } from '#moving/moving-error.ts';
import { reportOn } from '#moving/report-on.ts';
import { reviewedNote } from '../support/reviewed-note.ts';
import { createWorld, type World } from '../support/world.ts';
import { fitted } from './fitted-bundle.ts';
import { hasPython, python } from './python.ts';

type Said = { readonly code: number | null; readonly said: string };

/** What an operator gets from `npm run verify-history`. */
function ours(zip: Uint8Array): Said {
  try {
    const { altered, lines } = reportOn(Buffer.from(zip));
    return { code: altered.length > 0 ? 1 : 0, said: lines.join('\n') };
  } catch (error) {
    if (error instanceof MovingError) return { code: 2, said: error.message };
    throw error;
  }
}

const folder = mkdtempSync(join(tmpdir(), 'tawafuq-bundles-'));
afterAll(() => rmSync(folder, { recursive: true }));

function theirs(zip: Uint8Array): Said {
  const file = join(folder, 'bundle.zip');
  writeFileSync(file, zip);
  return python('verify_history.py', file);
}

const bundleOf = async (world: World, caseId: string, as: string): Promise<Uint8Array> =>
  (await caseBundle(world.services, await world.as(as), caseId, 'en')).content;

let whole: Uint8Array;
let partly: Uint8Array;
let notAtAll: Uint8Array;

beforeAll(async () => {
  const world = await createWorld();
  const caseId = await world.circulated();
  await world.act(caseId, 'ilo', 'position', { choice: 'objection', reason: 'Not this way.' });
  whole = await bundleOf(world, caseId, 'ilo');
  const note = await reviewedNote();
  partly = await bundleOf(note.world, note.caseId, 'iom');
  notAtAll = await bundleOf(note.world, note.caseId, 'fao');
});

type Files = Record<string, Uint8Array>;
const json = (files: Files, path: string) => JSON.parse(new TextDecoder().decode(files[path]));
const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
/** The bundle with a file of it changed, and hashes fitted to that, as whoever alters one on purpose would. */
const withJson = (path: string, change: (value: ReturnType<typeof json>) => unknown): Uint8Array => {
  const files = unzipSync(whole);
  return fitted({ ...files, [path]: bytes(change(json(files, path))) });
};

describe.each([
  ['the verifier of ours', ours, true],
  ['the verifier in Python', theirs, hasPython],
] as const)('%s', (_, verify, isHere) => {
  it.skipIf(!isHere)('finds the history of a bundle unaltered, and says what it did not look at', () => {
    const { code, said } = verify(whole);
    expect(said).toMatch(/unaltered: each .*\nNot looked at: /);
    expect(code).toBe(0);
    expect(verify(fitted(unzipSync(whole)))).toEqual({ code, said });
  });

  it.skipIf(!isHere)('says as far as where it was for whoever may not read all of it', () => {
    const { code, said } = verify(partly);
    expect(said).toMatch(/What came after event \d+ was not for the reader of this bundle/);
    expect(code).toBe(0);
    expect(verify(notAtAll)).toEqual({ code: 2, said: expect.stringContaining('nothing of the history') });
  });

  it.skipIf(!isHere)('names what was changed, though all hashes were fitted to it', () => {
    for (const [zip, why] of [
      [
        withJson('history.json', ([first, ...rest]) => [{ ...first, type: 'other' }, ...rest]),
        /history.json: entry 1 /,
      ],
      [withJson('history.json', (all) => all.slice(1)), /history.json: entry 1 /],
      [
        withJson('chain.json', (all) => ({ ...all, caseId: 'DEC-2026-0009' })),
        /manifest.*\n.*event 1 of DEC-2026-0009 /,
      ],
      [withJson('chain.json', (all) => ({ ...all, events: all.events.slice(1) })), /event 1 of .* is missing/],
      [withJson('chain.json', (all) => ({ ...all, events: all.events.slice(0, -1) })), /event \d+ of .* is missing/],
      [withJson('chain.json', (all) => ({ ...all, head: '0'.repeat(64) })), /event \d+ of .* is not the one/],
    ] as const) {
      const { code, said } = verify(zip);
      expect(said).toMatch(why);
      expect(said).toMatch(/^ALTERED: /);
      expect(code).toBe(1);
    }
  });

  it.skipIf(!isHere)('names each file that is not the one that its hash was taken of, was added or is missing', () => {
    const files = unzipSync(whole);
    const { 'mails.json': _gone, ...fewer } = files;
    for (const [changed, why] of [
      [{ ...files, 'index.html': bytes('another') }, 'index.html: is not the file that SHA256SUMS says'],
      [{ ...files, 'extra.txt': bytes('more') }, 'extra.txt: was added'],
      [fewer, 'mails.json: is missing'],
      [{ ...files, 'manifest.json': bytes({ caseId: 'DEC-2026-0001', files: [] }) }, 'manifest.json: does not say'],
    ] as const)
      expect(verify(zipSync(changed))).toEqual({ code: 1, said: expect.stringContaining(`ALTERED: ${why}`) });
  });

  it.skipIf(!isHere)('says in one sentence what it could not establish', () => {
    const files = unzipSync(whole);
    const { 'chain.json': _gone, ...older } = files;
    for (const [zip, why] of [
      [whole.subarray(0, whole.length / 2), /it is no whole zip/],
      [zipSync({ a: bytes(1) }), /it has no chain.json/],
      [fitted(older), /it has no chain.json/],
      [withJson('chain.json', (all) => ({ ...all, format: 'tawafuq-history-2' })), /linked by tawafuq-history-2, /],
      [withJson('chain.json', () => []), /chain.json: is not what stands in such a file/],
      [zipSync({ ...files, 'chain.json': new Uint8Array([0xff, 0x7b]) }), /chain.json: is not/],
      [zipSync({ ...files, 'big.txt': new Uint8Array(260 * 1024 * 1024) }, { level: 1 }), /more than any bundle/],
    ] as const) {
      const { code, said } = verify(zip);
      expect({ code, said }).toEqual({ code: 2, said: expect.stringMatching(why) });
      expect(said.trimEnd()).not.toContain('\n');
    }
  });
});
