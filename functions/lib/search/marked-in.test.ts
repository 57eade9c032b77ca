import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedIn } from './marked-in.ts';
import { termsOf } from './matches.ts';

const marked = (text: string, q: string): string =>
  markedIn(text, termsOf(q))
    .map((piece) => (piece.isFound ? `[${piece.text}]` : piece.text))
    .join('');

describe('what was looked for', () => {
  it.each([
    ['Die Überprüfung der Überprüfungen', 'uberpruf', 'Die [Überprüf]ung der [Überprüf]ungen'],
    ['a straße b', 'strasse', 'a [straße] b'],
    ['عرض الأَمانَةِ العامة', 'الامانه', 'عرض [الأَمانَةِ] العامة'],
    ['建立移民数据工作组', '移民', '建立[移民]数据工作组'],
    ['one two, three', '"two three"', 'one [two, three]'],
    ['data database update', 'data', '[data] [data]base update'],
    ['data database', 'data database', '[data] [database]'],
    ['nothing here', 'else', 'nothing here'],
    ['<b>', 'b', '<[b]>'],
    ['', 'a', ''],
  ])('%s is marked by %s', (text, q, expected) => {
    expect(marked(text, q)).toBe(expected);
  });

  it('leaves every text as it is, whatever is looked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, q) => {
        expect(
          markedIn(text, termsOf(q))
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
