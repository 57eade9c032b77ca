import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphsIn, piecesOf } from '#schemas/text/paragraphs.ts';
import { type Block, type Inline, longestMarked, markedIn } from './marked-text.ts';

const wordsOf = (blocks: readonly Block[]): string =>
  blocks.map((block) => (block.kind === 'lines' ? said(block.of) : block.items.map(wordsOf).join('\n'))).join('\n');
const said = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => (typeof inline === 'string' ? inline : said(inline.of))).join('');

describe('what is marked in a paragraph', () => {
  it('is emphasis, lists and links that lead to a page or a mailbox', () => {
    expect(markedIn('It **decides** to *note* [the plan](https://example.org/plan).')).toEqual([
      {
        kind: 'lines',
        of: [
          'It ',
          { kind: 'strong', of: ['decides'] },
          ' to ',
          { kind: 'emphasis', of: ['note'] },
          ' ',
          { kind: 'link', href: 'https://example.org/plan', of: ['the plan'] },
          '.',
        ],
      },
    ]);
    expect(markedIn('Asks:\n- DESA\n- ILO\n  1. to report\n  2. to publish')).toEqual([
      { kind: 'lines', of: ['Asks:'] },
      {
        kind: 'list',
        start: undefined,
        items: [
          [{ kind: 'lines', of: ['DESA'] }],
          [
            { kind: 'lines', of: ['ILO'] },
            {
              kind: 'list',
              start: 1,
              items: [[{ kind: 'lines', of: ['to report'] }], [{ kind: 'lines', of: ['to publish'] }]],
            },
          ],
        ],
      },
    ]);
    expect(markedIn('4. the fourth')).toMatchObject([{ kind: 'list', start: 4 }]);
  });

  it.each([
    'A plain paragraph,\n  with a second line.',
    '\t1.\tset in by a tab',
    '# no heading, > no quotation, `no code`, a | b, &amp; no entity, ~~none~~',
    '<b>no markup</b> <img src=x onerror=alert(1)> <!-- nor a comment -->',
    '[no](javascript:alert(1)) [none](data:text/html,x) [nor](//example.org) [here](/tasks) [or](ftp://example.org)',
    '![no picture][x]\n[x]: https://example.org',
    '> none\n>> of this',
    '    four blanks in',
  ])('is nothing in %j, which is shown as it was written', (paragraph) => {
    expect(markedIn(paragraph)).toBeUndefined();
  });

  it('hides no words in a link', () => {
    const [block] = markedIn('[](https://example.org/a) and [b](https://example.org/b "not this")') ?? [];
    expect(wordsOf(block === undefined ? [] : [block])).toBe('https://example.org/a and b (not this)');
  });

  it('is nothing where it is nested deeper than anybody reads', () => {
    expect(markedIn('- '.repeat(10).concat('word'))).toBeDefined();
    expect(markedIn('- '.repeat(200).concat('word'))).toBeUndefined();
  });

  const part = fc.constantFrom(
    ...[
      '*',
      '**',
      '_',
      '[',
      ']',
      '](https://e.org)',
      '(',
      ')',
      '\\',
      '<',
      '>',
      '<https://e.org>',
      '- ',
      '1. ',
      '2) ',
      '\n',
      '\n  ',
    ],
    ...['   ', '\t', 'word', 'قرار', '決定', '🙂', '"t"', '!', '&lt;', '`', '~'],
  );
  it('keeps every letter of it', () => {
    const letters = (text: string) =>
      [...text.replaceAll('https://e.org', '')].filter((sign) => /\p{L}|🙂/u.test(sign)).join('');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const paragraph = parts.join('');
        expect(letters(wordsOf(markedIn(paragraph) ?? [{ kind: 'lines', of: [paragraph] }]))).toBe(letters(paragraph));
      }),
    );
  });
});

describe('the paragraphs of a text', () => {
  it('are what stands between blank lines, put together the text again', () => {
    expect(piecesOf('One.\n \n\n2. Two,\nstill two.\n')).toEqual([
      { words: 'One.', paragraph: 1 },
      { words: '\n \n\n' },
      { words: '2. Two,\nstill two.\n', paragraph: 2 },
    ]);
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\n', ' ', '\t', '- '), { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        expect(
          piecesOf(text)
            .map(({ words }) => words)
            .join(''),
        ).toBe(text);
      }),
    );
    expect(paragraphsIn(' \n\n ')).toBe(0);
  });
});

/** What a paragraph of the greatest length that is looked at costs; a text of 100 KB has ten of them. */
describe('what hostile text costs', () => {
  const filled = (unit: string) => unit.repeat(longestMarked).slice(0, longestMarked);
  const half = longestMarked / 2 - 1;
  const cpuMsOf = (paragraph: string): number => {
    const startedAt = process.cpuUsage();
    markedIn(paragraph);
    const { user, system } = process.cpuUsage(startedAt);
    return (user + system) / 1000;
  };
  const units = [
    '[',
    '*',
    '_',
    '**a',
    '*a_',
    '[a](',
    '[](',
    '![',
    '<',
    '<https://',
    '\\',
    '> ',
    '- ',
    '1. ',
    '*a **a ',
    '](',
  ];
  const lines = ['[[]', 'a**b', '- a\n', '1. a\n', '- \n', '  - a\n', '> - a\n', 'word '];
  it.each([...units, ...lines])('is little: %j', (unit) => {
    expect(cpuMsOf(filled(unit))).toBeLessThan(500);
  });

  it.each([
    ['brackets', `${'['.repeat(half)}a${']'.repeat(half)}`],
    ['emphasis', `${'*'.repeat(half)}a${'*'.repeat(half)}`],
    ['lists', Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth)}- a`).join('\n')],
  ])('is little: %s within one another', (_, paragraph) => {
    expect(cpuMsOf(paragraph)).toBeLessThan(500);
  });

  it('is nothing where a paragraph is longer', () => {
    expect(markedIn(`*a* ${filled('[')}`)).toBeUndefined();
  });
});
