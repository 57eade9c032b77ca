import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '#functions/lib/errors.ts';
import { parseInput } from '#functions/lib/input.ts';
import { choices } from '#schemas/form/choices.ts';
import { country } from '#schemas/form/country.ts';
import { defineForm } from '#schemas/form/define-form.ts';
import { documentIds } from '#schemas/form/document-ids.ts';
import { integer } from '#schemas/form/integer.ts';
import { line } from '#schemas/form/line.ts';
import { list } from '#schemas/form/list.ts';
import { amountOf, centsOf, money } from '#schemas/form/money.ts';
import { rows } from '#schemas/form/rows.ts';
import { refusalText } from '#words/refusal-text.ts';

const { schema } = defineForm({
  months: integer({ minimum: 1, maximum: 60 }),
  total: money({ minimum: '100.00', maximum: '500000.00' }),
  country: country(),
  sdgs: choices([8, 10]),
  title: line({ minimum: 3, maximum: 10 }),
  partners: list(line({ minimum: 1, maximum: 10 }), { minimum: 2, maximum: 3 }),
  documents: documentIds({ maximum: 1 }),
  people: rows({ name: line({ minimum: 1, maximum: 9 }) }, { minimum: 1, maximum: 2 }),
});
const good = {
  months: 24,
  total: '800.5',
  country: 'EG',
  sdgs: [8],
  title: 'title',
  partners: ['a', 'b'],
  documents: [],
  people: [{ name: 'a' }],
};

const refusalOf = (change: Record<string, unknown>): (readonly [string, string])[] => {
  try {
    parseInput(schema, { ...good, ...change });
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return error.fields.map(({ field, code, params }) => [field, refusalText('en', code, params)] as const);
  }
};

describe('what is wrong with a value', () => {
  it.each([
    [{ months: 0 }, 'months', 'must be at least 1'],
    [{ months: -7 }, 'months', 'must be at least 1'],
    [{ months: 61 }, 'months', 'may be at most 60'],
    [{ months: '24' }, 'months', 'is not understood'],
    [{ months: 1.5 }, 'months', 'is not understood'],
    [{ total: 800 }, 'total', 'is not understood'],
    [{ total: '1e5' }, 'total', 'must be an amount in US dollars'],
    [{ total: '1,000.00' }, 'total', 'must be an amount in US dollars'],
    [{ total: '100.001' }, 'total', 'must be an amount in US dollars'],
    [{ total: '-100.00' }, 'total', 'must be an amount in US dollars'],
    [{ total: '99.99' }, 'total', 'must be at least 100.00'],
    [{ total: '500000.01' }, 'total', 'may be at most 500000.00'],
    [{ country: 'XX' }, 'country', 'must be a country by its two letters'],
    [{ country: 'eg' }, 'country', 'must be a country by its two letters'],
    [{ sdgs: [8, 8] }, 'sdgs', 'names one of the choices twice'],
    [{ sdgs: [9] }, 'sdgs.0', 'is not one of the choices'],
    [{ title: 'ab' }, 'title', 'needs at least 3 characters'],
    [{ partners: ['a'] }, 'partners', 'needs at least 2 entries'],
    [{ partners: ['a', 'b', 'c', 'd'] }, 'partners', 'may have at most 3 entries'],
    [{ people: [] }, 'people', 'must be filled in'],
    [{ documents: ['../../etc/passwd'] }, 'documents.0', 'is not understood'],
    [{ extra: 1 }, 'extra', 'is not a field of this form'],
  ])('%j is said of the field, with the bound that it breaks', (change, field, words) => {
    const said = refusalOf(change);
    expect(said.map(([name]) => name)).toEqual([field]);
    expect(said[0]?.[1]).toContain(words);
  });
});

describe('money', () => {
  it('is counted in cents and kept with two digits of them', () => {
    expect(parseInput(schema, good)).toMatchObject({ total: '800.50' });
    expect(amountOf(centsOf('0.10') + centsOf('0.20'))).toBe('0.30');
    expect(amountOf(centsOf('9999999999999.99') + 1n)).toBe('10000000000000.00');
  });
});
