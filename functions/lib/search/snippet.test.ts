import { describe, expect, it } from 'vitest';
import { termsOf } from './matches.ts';
import { snippetOf } from './snippet.ts';

const marked = (text: string, q: string): string =>
  snippetOf({ data: { reason: text } }, termsOf(q))
    .map((part) => (part.isHit ? `[${part.text}]` : part.text))
    .join('');

describe('a snippet', () => {
  it.each([
    ['Über die Überprüfung', 'uber', '[Über] die [Über]prüfung'],
    ['من الأَمانَة العامة', 'امانه', 'من الأَمانَة العامة'],
    ['عرض الأَمانَةِ العامة', 'الامانه', 'عرض [الأَمانَةِ] العامة'],
    ['建立移民数据工作组', '移民', '建立[移民]数据工作组'],
    ['one two, three', '"two three"', 'one [two, three]'],
    ['one two', 'three', 'one two'],
    ['a straße b', 'strasse', 'a [straße] b'],
  ])('%s, %s', (text, q, expected) => {
    expect(marked(text, q)).toBe(expected);
  });

  it('is cut between words, around the first that was found', () => {
    const before = 'before '.repeat(60);
    const snippet = marked(`${before}needle ${'after '.repeat(60)}`, 'needle');
    expect(snippet).toMatch(/^… (before )+\[needle\]( after)+ …$/);
    expect(snippet.length).toBeLessThan(230);
  });

  it('parts no character where there are no spaces', () => {
    const snippet = marked(`${'😀'.repeat(200)} 数据 ${'é'.repeat(300)}`, '数据');
    expect(() => encodeURIComponent(snippet)).not.toThrow();
  });
});
