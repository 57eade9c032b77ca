import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { InvalidInputError } from '#functions/lib/errors.ts';
import { parseInput } from '#functions/lib/input.ts';
import { DecisionForm } from '#workflows/decision/schemas/form.ts';

function refusalOf(schema: z.ZodMiniType, input: unknown): InvalidInputError {
  try {
    parseInput(schema, input, 'form');
  } catch (error) {
    if (error instanceof InvalidInputError) return error;
    throw error;
  }
  throw new Error('It was taken');
}

describe('what is said of a wrong input', () => {
  it('names at most twenty fields, each once, and counts the others', () => {
    const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(names, (unknown) => {
        const refusal = refusalOf(z.strictObject({}), Object.fromEntries(unknown.map((name) => [`x${name}`, 1])));
        expect(refusal.fields.length).toBe(Math.min(20, unknown.length));
        expect(refusal.fields.length + refusal.moreFields).toBe(unknown.length);
        expect(new Set(refusal.fields.map(({ field }) => field)).size).toBe(refusal.fields.length);
      }),
    );
  });

  it('stays small, however long the names that were made up', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3_000 }), { minLength: 1 }),
        (names) => {
          const { fields } = refusalOf(z.strictObject({}), Object.fromEntries(names.map((name) => [`x${name}`, 1])));
          const said = JSON.stringify(fields);
          expect(said.length).toBeLessThan(20 * 1_500);
          expect(said).not.toMatch(/\\ud[89a-f]/i);
        },
      ),
    );
  });

  // Each field was compared with all before it: 85,000 took more than twenty seconds.
  it('takes no longer for each field when there are many', () => {
    const many = Object.fromEntries(Array.from({ length: 85_000 }, (_, index) => [`unknown${index}`, index]));
    const startedAt = process.cpuUsage();
    const refusal = refusalOf(DecisionForm, many);
    const { user, system } = process.cpuUsage(startedAt);
    expect((user + system) / 1_000_000).toBeLessThan(2);
    expect(refusal.fields.length + refusal.moreFields).toBe(85_000 + 4);
  });

  it('does not look into a list that no form could hold', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_001, max: 3_000 }), (length) => {
        const refusal = refusalOf(DecisionForm, { translations: Array.from({ length }, () => ({})) });
        expect(refusal.fields).toEqual([{ field: 'form.translations', code: 'too-many', params: { maximum: 1_000 } }]);
      }),
    );
  });

  it('still names what is wrong inside a list of a usual length', () => {
    const { fields } = refusalOf(DecisionForm, { translations: [{}] });
    expect(fields.map(({ field }) => field)).toContain('form.translations.0.title');
  });
});
