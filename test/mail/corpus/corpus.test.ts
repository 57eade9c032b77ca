import { expect, it } from 'vitest';
import { parseMail } from '#functions/receive-mail/mime/parse-mail.ts';
import { ownWords } from '#functions/receive-mail/own-words.ts';
import { sort } from '#functions/receive-mail/sorting/sort.ts';
import { corpus } from './corpus.ts';

it('is of at least 400 mails, each of its own name', () => {
  const all = Object.values(corpus).flat();
  expect(all.length).toBeGreaterThanOrEqual(400);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});

it.each(Object.entries(corpus))('%s: each is sorted as it must be, and its words are told apart', async (_, mails) => {
  const wrong: string[] = [];
  for (const { name, raw, from, filter, own } of mails) {
    const mail = await parseMail(Buffer.from(raw));
    const sorted = sort(mail, { from });
    if (sorted.filter !== filter) wrong.push(`${name}: ${sorted.filter} (${sorted.saw}) for ${filter}`);
    const words = ownWords(mail).own.replaceAll(/\n+/g, '\n');
    if (own !== undefined && words !== own) wrong.push(`${name}: ${JSON.stringify(words)}`);
  }
  expect(wrong).toEqual([]);
});

it('bounces are known where the envelope was lost on the way, as over a list', async () => {
  const unknown: string[] = [];
  for (const { name, raw } of corpus['bounces in forms of their own']) {
    const { filter, saw } = sort(await parseMail(Buffer.from(raw)), { from: 'list-admin@x.example' });
    if (filter !== 'bounce') unknown.push(`${name}: ${filter} (${saw})`);
  }
  expect(unknown).toEqual([]);
});
