import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tries } from '#test/support/search.ts';
import { type Cell, csvOf } from './csv.ts';

/** As RFC 4180 has it read. */
function parsed(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe('a file of comma-separated values', () => {
  it('quotes what separates, ends every line as the standard says, and puts many values into one cell', () => {
    const rows = [
      ['caseId', 'title'],
      ['a,b', 'she said "no"'],
      ['two\nlines', ['EG', 'KE']],
      [null, 24],
      [false, 'سلام'],
    ];
    expect(csvOf(rows)).toBe('caseId,title\r\n"a,b","she said ""no"""\r\n"two\nlines",EG; KE\r\n,24\r\nfalse,سلام\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\rx', '\nx', ' =1', '\u200e=1', '＝1', '\u00a0@x'])(
    'has no formula of %j',
    (text) => {
      expect(parsed(csvOf([[text, [text]]]))).toEqual([[`'${text}`, `'${text}`]]);
    },
  );

  it('leaves a number of the program a number', () => {
    expect(csvOf([[-1, 'a-b', '1200000.00']])).toBe('-1,a-b,1200000.00\r\n');
  });

  it('is read again as it was, whatever people wrote', () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 });
    const special = fc.stringMatching(/^[=+\-@\t\r\n ",;'a]{0,8}$/);
    const cell = fc.oneof(text, special);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const read = parsed(csvOf(rows as Cell[][]));
        expect(read.map((row) => row.map((each, index) => [each, index]))).toHaveLength(rows.length);
        for (const [index, row] of rows.entries()) {
          expect(read[index]?.map((each) => each.replace(/^'(?=[\s\S])/, ''))).toEqual(
            row.map((each) => each.replace(/^'(?=[\s\S])/, '')),
          );
          for (const each of read[index] ?? []) expect(each).not.toMatch(/^[=+\-@\t\r\n]/);
        }
      }),
      { numRuns: tries(300) },
    );
  });
});
