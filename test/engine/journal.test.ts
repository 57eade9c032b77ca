import { open } from 'lmdb';
import { expect, it } from 'vitest';
import { openJournal } from '#local/journal/open-journal.ts';
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

it('refuses the data of a newer version and names both versions', async () => {
  const directory = await temporaryDirectory();
  const store = open<unknown, string>({ path: directory, noSubdir: false });
  store.putSync('!format', 7);
  await store.close();
  await expect(openJournal(directory)).rejects.toMatchObject({
    name: 'NewerDataError',
    message: expect.stringMatching(/version 7.*up to 1/),
  });
});
