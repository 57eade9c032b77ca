import { open } from 'lmdb';
import { expect, it } from 'vitest';
import { openJournal } from '#local/journal/open-journal.ts';
import { startWriterThread } from '#local/journal/writer-thread.ts';
import { temporaryDirectory, temporaryJournal } from './support/states-host.ts';

it('keeps what was committed, in order, across a reopening', async () => {
  const directory = await temporaryDirectory();
  const first = await openJournal(directory);
  await Promise.all(['b', 'a', 'c', 'd'].map((key) => first.commit([{ put: `k/${key}`, value: { key } }])));
  await first.commit([{ delete: 'k/d' }, { put: 'other', value: 1 }]);
  await first.close();
  const journal = await openJournal(directory);
  const keys = (options?: Parameters<typeof journal.range>[1]) =>
    [...journal.range('k/', options)].map(({ key }) => key);
  expect(keys()).toEqual(['k/a', 'k/b', 'k/c']);
  expect(keys({ reverse: true })).toEqual(['k/c', 'k/b', 'k/a']);
  expect(keys({ after: 'k/a', limit: 1 })).toEqual(['k/b']);
  expect(keys({ after: 'k/c', reverse: true })).toEqual(['k/b', 'k/a']);
  expect(journal.get('k/d')).toBeUndefined();
  await journal.close();
});

it('commits that wait at the same time are written together', async () => {
  const journal = await temporaryJournal();
  const commits = ['a', 'b', 'c'].map((key) => journal.commit([{ put: key, value: 1 }]));
  expect(journal.get('a')).toBeUndefined();
  await commits[0];
  expect(journal.get('c')).toBe(1);
  await Promise.all(commits);
});

it('a commit that cannot be written rejects with all its changes, and the next one works', async () => {
  const journal = await temporaryJournal();
  const tooLongKey = 'x'.repeat(5000);
  await expect(
    journal.commit([
      { put: 'half', value: 1 },
      { put: tooLongKey, value: 1 },
    ]),
  ).rejects.toMatchObject({ name: 'JournalWriteError' });
  expect(journal.get('half')).toBeUndefined();
  await journal.commit([{ put: 'next', value: 1 }]);
  expect(journal.get('next')).toBe(1);
});

it('a commit is read at once when it is acknowledged, also after a read in the same turn, and never when it is not', async () => {
  const journal = await temporaryJournal();
  for (let value = 1; value <= 50; value += 1) {
    const commit = journal.commit([{ put: 'key', value }]);
    expect(journal.get('key')).toBe(value === 1 ? undefined : value - 1);
    await commit;
    expect(journal.get('key')).toBe(value);
  }
});

it('keeps the order of commits to the same key, however they are grouped', async () => {
  const journal = await temporaryJournal();
  const commits: Promise<void>[] = [];
  for (let value = 1; value <= 200; value += 1) {
    commits.push(journal.commit([{ put: 'key', value }]));
    if (value % 7 === 0) await new Promise(setImmediate);
  }
  await Promise.all(commits);
  expect(journal.get('key')).toBe(200);
});

it('takes the value as it is when it is committed', async () => {
  const journal = await temporaryJournal();
  const value = { state: 'before' };
  const commit = journal.commit([{ put: 'key', value }]);
  value.state = 'after';
  await commit;
  expect(journal.get('key')).toEqual({ state: 'before' });
});

it('closing waits for what was committed, and refuses what comes later', async () => {
  const directory = await temporaryDirectory();
  const first = await openJournal(directory);
  const commits = [first.commit([{ put: 'a', value: 1 }])];
  await new Promise(setImmediate);
  commits.push(first.commit([{ put: 'b', value: 2 }]));
  const closed = first.close();
  await expect(first.commit([{ put: 'c', value: 3 }])).rejects.toMatchObject({ name: 'JournalWriteError' });
  await closed;
  await Promise.all(commits);
  const journal = await openJournal(directory);
  expect([...journal.range('')].filter(({ key }) => !key.startsWith('!'))).toEqual([
    { key: 'a', value: 1 },
    { key: 'b', value: 2 },
  ]);
  await journal.close();
});

it('a thread that dies rejects what waits and what comes after', async () => {
  const writer = startWriterThread('/dev/null/no-directory');
  const change = { key: 'key', pieces: [new Uint8Array(1)] };
  await expect(writer.write([change])).rejects.toThrow();
  await expect(writer.write([change])).rejects.toThrow();
  await expect(writer.close()).rejects.toThrow();
});

it('refuses the data of a newer version and names both versions', async () => {
  const directory = await temporaryDirectory();
  const store = open<unknown, string>({ path: directory, noSubdir: false });
  store.putSync('!format', 7);
  await store.close();
  await expect(openJournal(directory)).rejects.toMatchObject({
    name: 'NewerDataError',
    message: expect.stringMatching(/version 7.*up to 3/),
  });
});

it('bytes that came in pieces are read as one, however many they are, and nobody else has them', async () => {
  const directory = await temporaryDirectory();
  const first = await openJournal(directory);
  const values = [1, 255, 65_536, 1_000_000].map((length) => Buffer.alloc(length, 'mail'));
  for (const [at, value] of values.entries()) {
    const middle = Math.floor(value.length / 2);
    await first.commit([
      { put: `pieces/${at}`, pieces: [value.subarray(0, middle), value.subarray(middle)] },
      { put: `whole/${at}`, value },
    ]);
  }
  await first.close();
  const journal = await openJournal(directory);
  for (const [at, value] of values.entries()) {
    const [read, again] = [1, 2].map(() => journal.get(`pieces/${at}`) as Uint8Array);
    structuredClone(read, { transfer: [read?.buffer as ArrayBuffer] });
    expect(value.equals(again ?? Buffer.alloc(0))).toBe(true);
    expect(value.equals(journal.get(`whole/${at}`) as Uint8Array)).toBe(true);
  }
  await journal.close();
});

it('what is large is not written together with what else waits, and closing waits for all of it', async () => {
  const directory = await temporaryDirectory();
  const first = await openJournal(directory);
  const large = () => [new Uint8Array(3 * 1024 * 1024)];
  const commits = ['a', 'b', 'c'].map((put) => first.commit([{ put, pieces: large() }]));
  await commits[0];
  expect([first.get('a') === undefined, first.get('b')]).toEqual([false, undefined]);
  await first.close();
  await Promise.all(commits);
  const journal = await openJournal(directory);
  expect(['a', 'b', 'c'].filter((key) => journal.get(key) === undefined)).toEqual([]);
  await journal.close();
});
