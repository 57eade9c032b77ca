import { describe, expect, it } from 'vitest';
import { termsOf } from './matches.ts';
import { snippetOf } from './snippet.ts';

const snippet = (text: string, q: string): string => snippetOf({ data: { reason: text } }, termsOf(q));
const before = 'before '.repeat(60);

describe('a snippet', () => {
  it.each([
    ['Die Überprüfung', 'uberpruf'],
    ['عرض الأَمانَةِ العامة', 'الامانه'],
    ['建立移民数据工作组', '移民'],
    ['one two, three', '"two three"'],
    ['a straße b', 'strasse'],
  ])('has %s in the middle, however it was looked for: %s', (text, q) => {
    expect(snippet(`${before}${text} ${'after '.repeat(60)}`, q)).toContain(text);
  });

  it.each([
    ['من الأَمانَة العامة', 'امانه'],
    ['one two', 'three'],
  ])('is the beginning where no word begins so: %s, %s', (text, q) => {
    expect(snippet(`${before}${text}`, q)).toMatch(/^before .*before …$/);
  });

  it('is cut between words, around the first that was found', () => {
    const found = snippet(`${before}needle ${'after '.repeat(60)}`, 'needle');
    expect(found).toMatch(/^… (before )+needle( after)+ …$/);
    expect(found.length).toBeLessThan(230);
  });

  it('parts no character where there are no spaces', () => {
    const found = snippet(`${'😀'.repeat(200)} 数据 ${'é'.repeat(300)}`, '数据');
    expect(() => encodeURIComponent(found)).not.toThrow();
  });
});
