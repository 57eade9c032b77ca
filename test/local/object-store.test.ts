import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createVirtualClock } from '#local/clock/virtual-clock.ts';
import { isObjectKey } from '#local/s3/object-keys.ts';
import { createObjectStore, mostBytes, type ObjectStore } from '#local/s3/object-store.ts';
import { createMemoryJournal } from '#test/support/memory-journal.ts';
import { tries } from '#test/support/search.ts';

const hour = 3_600_000;
const bucket = { name: 'files', expirations: [{ prefix: 'uploads/', days: 1 }] };
let dataDirectory: string;
let journal: ReturnType<typeof createMemoryJournal>;
let clock: ReturnType<typeof createVirtualClock>;
let store: ObjectStore;

beforeEach(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'objects-'));
  journal = createMemoryJournal();
  clock = createVirtualClock(Date.parse('2026-03-02T09:00:00.000Z'));
  open();
});
afterEach(() => rmSync(dataDirectory, { recursive: true }));

function open(): void {
  store = createObjectStore({ dataDirectory, bucket, journal, clock });
  store.recover();
}

async function* pieces(...all: (string | Uint8Array | Error)[]): AsyncIterable<Uint8Array> {
  for (const piece of all) {
    if (piece instanceof Error) throw piece;
    yield typeof piece === 'string' ? Buffer.from(piece) : piece;
  }
}
const text = (content: string, sha256: readonly string[] = []) => ({
  content: pieces(content),
  mediaType: 'text/plain',
  sha256,
});
const files = () => readdirSync(join(dataDirectory, 'files'));
async function contentOf(key: string): Promise<string | undefined> {
  const object = store.find(key);
  return object && Buffer.from(await store.read(object)).toString();
}

describe('an object', () => {
  it('is there byte by byte after a restart, and the file of the one before it is gone', async () => {
    await store.put('documents/a', text('first'));
    await store.put('documents/a', text('second'));
    open();
    expect([await contentOf('documents/a'), files().length]).toEqual(['second', 1]);
  });

  it('of two that come at once is whole, and leaves one file', async () => {
    await Promise.all(['one', 'two', 'three'].map((content) => store.put('uploads/a', text(content))));
    expect(['one', 'two', 'three']).toContain(await contentOf('uploads/a'));
    expect(files()).toHaveLength(1);
  });

  it('of other content than is said leaves what was there, and no file', async () => {
    await store.put('uploads/a', text('kept'));
    const said = createHash('sha256').update('other').digest('hex');
    await expect(store.put('uploads/a', text('this', [said]))).rejects.toMatchObject({ name: 'BadDigest' });
    expect([await contentOf('uploads/a'), files().length]).toEqual(['kept', 1]);
  });

  it('that ends half-way leaves nothing', async () => {
    const content = pieces('half', new Error('aborted'));
    await expect(store.put('uploads/a', { ...text(''), content })).rejects.toThrow('aborted');
    expect([store.find('uploads/a'), files()]).toEqual([undefined, []]);
  });

  it('of more than 25 MB is refused', async () => {
    const half = Buffer.alloc(mostBytes / 2);
    await store.put('uploads/a', { ...text(''), content: pieces(half, half) });
    await expect(store.put('uploads/b', { ...text(''), content: pieces(half, half, 'x') })).rejects.toMatchObject({
      name: 'EntityTooLarge',
    });
    expect(files()).toHaveLength(1);
  });

  it('that a kill left without its line in the journal is cleared away at the next start', async () => {
    await store.put('documents/a', text('kept'));
    for (const name of ['0d8cf0a5-1b57-4e0c-9a64-5c7e6ddc33a1', 'x.part'])
      writeFileSync(join(dataDirectory, 'files', name), 'torn');
    open();
    expect([files().length, await contentOf('documents/a')]).toEqual([1, 'kept']);
  });
});

describe('a rule of the bucket', () => {
  it('takes away what lies under its prefix after a day, and nothing else', async () => {
    await store.put('uploads/a', text('a'));
    await store.put('documents/a', text('a'));
    await clock.advance(23 * hour);
    await store.put('uploads/b', text('b'));
    await clock.advance(2 * hour);
    expect(['uploads/a', 'uploads/b', 'documents/a'].map((key) => store.find(key) !== undefined)).toEqual([
      false,
      true,
      true,
    ]);
    expect(files()).toHaveLength(2);
  });

  it('counts from when it was stored last, and goes on after a restart', async () => {
    await store.put('uploads/a', text('a'));
    await clock.advance(23 * hour);
    await store.put('uploads/a', text('again'));
    store.stop();
    open();
    await clock.advance(23 * hour);
    expect(await contentOf('uploads/a')).toBe('again');
    await clock.advance(2 * hour);
    expect([store.find('uploads/a'), files()]).toEqual([undefined, []]);
  });
});

it('has keys that lead nowhere else, whatever is asked for', () => {
  const part = fc.oneof(fc.string(), fc.constantFrom('..', '.', '', '/', '\\', '%2e', '\u0000', 'a', '~'));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
      const key = parts.join('/');
      if (isObjectKey(key)) expect(join('/files', key)).toBe(`/files/${key}`);
    }),
    { numRuns: tries(2000) },
  );
});
