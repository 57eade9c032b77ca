import { describe, expect, it } from 'vitest';
import { docxOf } from '#test/support/filled-docx.ts';
import { wordsOfDocx } from './words-of-docx.ts';

const said = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const within = (depth: number): string => `${'<w:x>'.repeat(depth)}${said('deep')}${'</w:x>'.repeat(depth)}`;
const besides = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`word/media/${index}.png`, 'x']));

/** The directory at the end of the archive says that every entry inflates to ten bytes. */
function withSmallSizes(archive: Buffer): Buffer {
  const lying = Buffer.from(archive);
  for (let at = lying.indexOf('PK\u0001\u0002'); at >= 0; at = lying.indexOf('PK\u0001\u0002', at + 4))
    lying.writeUInt32LE(10, at + 24);
  return lying;
}

describe('a document that a stranger could have made', () => {
  it.each([
    ['as Word makes it', docxOf(said('deep'))],
    ['with many pictures', docxOf(said('deep'), besides(900))],
    ['with tables in tables', docxOf(within(100))],
  ])('is read: %s', async (_, content) => {
    expect(await wordsOfDocx(content)).toEqual({ rows: [], paragraphs: ['deep'] });
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a program that is called so', Buffer.from('MZ\u0090\u0000')],
    ['an archive that is cut off', docxOf(said('deep')).subarray(0, 200)],
    ['one of 2,000 entries', docxOf(said('deep'), besides(2_000))],
    ['one whose main part has 5 MB', docxOf(said('deep') + ' '.repeat(5 * 1024 * 1024))],
    ['one that lies about it', withSmallSizes(docxOf(said('deep')))],
    ['one with two documents', docxOf(said('deep'), { 'word/document2.xml': said('other') })],
    ['elements in one another', docxOf(within(300))],
    ['an entity', docxOf('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><w:p><w:t>&b;</w:t></w:p>')],
    ['broken markup', docxOf('<w:p><w:r>')],
    ['400,000 characters', docxOf(said('x'.repeat(400_000)))],
    ['30,000 paragraphs', docxOf(said('x').repeat(30_000))],
  ])('is not read, and harms nobody: %s', async (_, content) => {
    const began = performance.now();
    expect(await wordsOfDocx(content)).toBeUndefined();
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
