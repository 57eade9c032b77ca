import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextView } from '#schemas/sections/texts.ts';
import { compareTexts } from './compare-texts.ts';
import { comparisonOf } from './kept-comparisons.ts';

type Changes = ReturnType<typeof compareTexts>;
const without = (changes: Changes, left: 'added' | 'removed'): string =>
  changes.flatMap(({ kind, text }) => (kind === left ? [] : [text])).join('');
const shown = (changes: Changes): string =>
  changes.map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'added' ? '+' : '-'}[${text}]`)).join('');

describe('a comparison of two texts', () => {
  it('goes word by word within what changed, in Arabic as well', () => {
    expect(shown(compareTexts('en', 'It is chaired by IOM', 'It is chaired by IOM and ILO'))).toBe(
      'It is chaired by IOM+[ and ILO]',
    );
    const changes = compareTexts('ar', 'قررت اللجنة إنشاء فريق', 'قررت اللجنة التنفيذية إنشاء فريق');
    expect(changes.flatMap(({ kind, text }) => (kind === 'same' ? [] : [text.trim()]))).toEqual(['التنفيذية']);
  });

  it('holds both texts whole, every character once', () => {
    const word = fc.constantFrom(
      'the',
      'Committee',
      'decides',
      'اللجنة',
      '決定',
      '🙂',
      '\u0301',
      '100',
      ' ',
      '. ',
      '\n',
      '。',
      '\r\n',
    );
    const text = fc.oneof(
      fc.array(word, { maxLength: 300 }).map((words) => words.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, text, fc.constantFrom('en', 'ar', 'zh'), (before, after, language) => {
        const changes = compareTexts(language, before, after);
        expect(without(changes, 'added')).toBe(before);
        expect(without(changes, 'removed')).toBe(after);
      }),
    );
  });

  it('of a text with itself says that nothing changed', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 2_000 }), (text) => {
        expect(compareTexts('en', text, text)).toEqual([{ kind: 'same', text }]);
      }),
    );
  });

  it('finds the one word that changed in a text of the greatest length', () => {
    const before = Array.from(
      { length: 700 },
      (_, index) => `Paragraph ${index} says what the Committee has decided in it.`,
    ).join('\n\n');
    const changes = compareTexts('en', before, before.replace('350 says', '350 repeats'));
    expect(changes.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'says' },
      { kind: 'added', text: 'repeats' },
    ]);
  });
});

it('finds the one word that changed where no sentence ends', () => {
  const before = `${'word '.repeat(5_000)}says ${'word '.repeat(5_000)}`;
  expect(compareTexts('en', before, before.replace('says', 'repeats')).map(({ kind }) => kind)).toEqual([
    'same',
    'removed',
    'added',
    'same',
  ]);
});

describe('what a comparison costs', () => {
  const cpuMs = (work: () => unknown): number => {
    const startedAt = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(startedAt);
    return (user + system) / 1000;
  };
  const words = (letter: string, separator: string) =>
    Array.from({ length: 12_000 }, (_, index) => letter + ((index * 7_919) % 12_000).toString(36))
      .join(separator)
      .slice(0, 50_000);
  const signs = (step: number) =>
    Array.from({ length: 50_000 }, (_, index) => String.fromCharCode(0x4e00 + ((index * step) % 9_000))).join('');

  // Word by word these took from twelve seconds to thirty-five, a minute for the Chinese ones.
  it.each([
    ['nothing in common and no line break', 'en', words('a', ' '), words('b', ' ')],
    ['nothing in common, a word a line', 'en', words('a', '\n'), words('b', '\n')],
    ['nothing in common, a sentence a word', 'en', words('a', '. '), words('b', '. ')],
    ['every tenth word changed', 'en', words('a', ' '), words('a', ' ').replaceAll(/(\S+ ){9}/g, '$&x')],
    ['nothing in common, in Chinese', 'zh', signs(7), signs(11)],
    ['nothing in common, in Arabic', 'ar', words('ا', ' '), words('م', ' ')],
    ['line breaks alone', 'en', '\n'.repeat(50_000), '\n '.repeat(25_000)],
    ['blanks alone', 'en', ' '.repeat(50_000), ' x'.repeat(25_000)],
    ['two words, in turn', 'en', 'a b '.repeat(12_500), 'b c '.repeat(12_500)],
    ['one word', 'en', 'a'.repeat(50_000), 'b'.repeat(50_000)],
  ])('is little: %s', (_, language, before, after) => {
    expect(cpuMs(() => compareTexts(language, before, after))).toBeLessThan(500);
  });

  it('is nothing the second time', () => {
    const view = (version: number, text: string): TextView => ({
      ...{ version, text, language: 'en', title: 'Title', hash: `sha256:${version}` },
      at: '2026-01-01T00:00:00.000Z',
    });
    const [one, other] = [view(1, words('a', '\n')), view(2, words('a', '\n').replace('a5', 'b'))];
    expect(comparisonOf(one, other)).toBe(comparisonOf(one, other));
    expect(comparisonOf(other, one)).not.toBe(comparisonOf(one, other));
    const renamed = { ...other, title: 'Another' };
    expect(shown([...comparisonOf(one, renamed)])).toContain('Another');
  });
});
