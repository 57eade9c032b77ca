import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { tries } from '#test/support/search.ts';
import { shownLine, shownText } from './shown.ts';
import { writtenLine, writtenText } from './written.ts';

const line = writtenLine({ minimum: 3, maximum: 200 });
const text = writtenText({ minimum: 1, maximum: 5_000 });

const rulesOf = (schema: typeof text, written: string) =>
  (schema.safeParse(written).error?.issues ?? []).map((issue) =>
    issue.code === 'custom' ? (issue.params as { rule: string }).rule : issue.code,
  );

test.each([
  ['half a character', 'The plan \ud83d for the year', 'half-character'],
  ['the other half', 'The plan \ude00 for the year', 'half-character'],
  ['an override to the left', 'Members pay \u202e001\u202c USD', 'turns-direction'],
  ['an override to the right', '\u202dabc\u202c', 'turns-direction'],
  ['an embedding', 'see \u202babc\u202c there', 'turns-direction'],
  ['the end of an embedding', 'abc\u202c', 'turns-direction'],
  ['an isolate that nothing ends', 'see \u2067abc', 'turns-direction'],
  ['an end that nothing began', 'see \u2069abc', 'turns-direction'],
  ['a null', 'a\u0000b', 'not-the-same-everywhere'],
  ['an escape sequence', 'a\u001b[2Jb', 'not-the-same-everywhere'],
  ['a backspace between figures', '10\u00080', 'not-the-same-everywhere'],
  ['a C1 control character', 'a\u0090b', 'not-the-same-everywhere'],
  ['a private character', 'a \uf0b7 b', 'not-the-same-everywhere'],
  ['a noncharacter', 'a\ufffeb', 'not-the-same-everywhere'],
  ['a noncharacter of another plane', 'a\u{1ffff}b', 'not-the-same-everywhere'],
  [
    'words in tags',
    `plan${[...'secret'].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('')}`,
    'not-the-same-everywhere',
  ],
  ['an annotation', 'a\ufff9b\ufffac\ufffbd', 'not-the-same-everywhere'],
  ['a letter under a tower of marks', `z${'\u0301\u0315\u0358'.repeat(3)}algo`, 'too-many-marks'],
  ['bytes hidden behind a letter', `a${'\ufe01'.repeat(9)}b`, 'too-many-marks'],
  ['zero-width spaces alone', '\u200b\u200b\u200b\u200b', 'nothing-visible'],
  ['a Hangul filler', '\u3164', 'nothing-visible'],
  ['Hangul fillers of all kinds', '\u115f\u1160\uffa0', 'nothing-visible'],
  ['Braille blanks', '\u2800\u2800\u2800', 'nothing-visible'],
  ['soft hyphens', '\u00ad \u00ad', 'nothing-visible'],
  ['variation selectors', '\ufe0f\u{e0100}', 'nothing-visible'],
  ['marks without a letter', '\u0301\u0300\u0302', 'nothing-visible'],
  ['joiners', '\u200d\u200c\u2060', 'nothing-visible'],
  ['marks of direction', '\u200e\u200f\u061c', 'nothing-visible'],
  ['isolates around nothing', '\u2067\u2069', 'nothing-visible'],
])('%s is refused with a sentence of its own', (_, written, rule) => {
  expect(rulesOf(text, written)).toEqual([rule]);
  expect(rulesOf(line, written)).toEqual([rule]);
});

test('an isolate ends with its paragraph', () => {
  expect(rulesOf(text, 'see \u2067abc\nand\u2069')).toEqual(['turns-direction']);
  expect(rulesOf(text, 'see \u2067abc\u2069\nand')).toEqual([]);
});

test('a title of one letter and much that nobody sees is too short', () => {
  expect(rulesOf(line, 'a\u200b\u200b\u200b')).toEqual(['too_small']);
  expect(rulesOf(line, '   ')).toEqual(['too_small']);
});

test.each([
  ['Persian with a joiner between', 'می‌خواهیم'],
  ['Arabic with all its vowel signs', 'مُحَمَّدٌ رَسُولٌ'],
  ['Hindi with joiners', 'क्‍ष और श्रीमान्'],
  ['Vietnamese', 'Việt Nam, đề nghị'],
  ['Thai', 'ผู้ย้ายถิ่น'],
  ['Tibetan', 'བོད་ཡིག་ཧྨྲྀཾ'],
  ['a family of emoji', '👩‍👩‍👧‍👦 and 🏳️‍🌈'],
  ['an ideograph in the form of a name', '葛\u{e0100}城市'],
  ['Hebrew with points', 'בְּרֵאשִׁית בָּרָא'],
  ['isolates that are ended', 'by \u2068منظمة\u2069 and \u2067\u2066ILO\u2069\u2069'],
  ['marks of direction', 'C++\u200e and ١٢\u061c٣'],
])('%s is taken as it is', (_, written) => {
  expect(text.parse(written)).toBe(written.normalize('NFC'));
  expect(line.parse(written)).toBe(written.normalize('NFC'));
});

test('what has no form of its own is brought into one', () => {
  expect(text.parse(' a\r\nb\rc\u2028d\u2029e\u0085f\u000bg\u000ch \t\ni\u0301 ')).toBe(
    'a\nb\nc\nd\ne\nf\ng\nh\ni\u0301'.normalize('NFC'),
  );
  expect(text.parse('12\t345')).toBe('12\t345');
  expect(line.parse('12\t345\n\n 6  7')).toBe('12 345 6 7');
});

test('lengths are counted in characters, and bytes are bounded', () => {
  expect(rulesOf(line, 'é'.repeat(200))).toEqual([]);
  expect(rulesOf(line, '𝒜'.repeat(150))).toEqual([]);
  expect(rulesOf(line, '𝒜'.repeat(151))).toEqual(['too_big']);
  expect(rulesOf(line, 'x'.repeat(201))).toEqual(['too_big']);
});

/** Controls but for line feed and tab, half characters, what turns the reading direction, and what is no character. */
const hidden = /(?![\n\t])\p{Cc}|\p{Cs}|[\u2028-\u202e]|\p{Noncharacter_Code_Point}/u;

/** Any text, and such as is made of what breaks others. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...'\u0000\t\n\u000b\r\u0085\u2028\u200b\u200d\u200e\u202e\u202c\u2066\u2067\u2068\u2069\u3164\u2800\ufeff\ud800\udc00\u0301\u0338\ufe0f'.split(
            '',
          ),
          'a',
          '1',
          ' ',
          'م',
          '<',
          '>',
          '\u{e0041}',
        ),
        fc.string({ unit: 'binary', maxLength: 3 }),
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
);

test('what passes is its own normal form, is shown as it is, and has one hash wherever it goes', () => {
  void fc.assert(
    fc.property(anyText, fc.boolean(), (written, oneLine) => {
      const schema = oneLine ? line : text;
      const parsed = schema.safeParse(written);
      if (!parsed.success) {
        expect(parsed.error.issues.length).toBeGreaterThan(0);
        return;
      }
      const kept = parsed.data;
      expect(schema.parse(kept)).toBe(kept);
      expect((oneLine ? shownLine : shownText)(kept)).toBe(kept);
      expect(kept.normalize('NFC')).toBe(kept);
      expect(Buffer.from(kept, 'utf8').toString('utf8')).toBe(kept);
      expect(kept).not.toMatch(hidden);
      expect(kept.trim()).toBe(kept);
      if (oneLine) expect(kept).not.toMatch(/[\n\t]/);
    }),
    { numRuns: tries(2_000) },
  );
});

test('whatever was stored is shown with nothing that hides or turns, and always in the same way', () => {
  void fc.assert(
    fc.property(anyText, (stored) => {
      const shown = shownText(stored);
      expect(shownText(shown)).toBe(shown);
      expect(shown).not.toMatch(hidden);
      for (const paragraph of shown.split('\n')) {
        const isolates = [...paragraph].filter((character) => /[\u2066-\u2069]/.test(character));
        let depth = 0;
        for (const isolate of isolates) {
          depth += isolate === '\u2069' ? -1 : 1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }
    }),
    { numRuns: tries(2_000) },
  );
});

test('in an old text what would turn the reading stands as its name, and no figures join', () => {
  expect(shownText('pay \u202e001\u202c,\r\n10\u00070\t5')).toBe('pay [U+202E]001[U+202C],\n10[U+0007]0\t5');
  expect(shownText('see \u2067abc\n\u2069')).toBe('see [U+2067]abc\n[U+2069]');
  expect(shownText('half \ud83d')).toBe('half \ufffd');
  expect(shownLine('Subject\r\nBcc: all@example.org')).toBe('Subject Bcc: all@example.org');
});
