import fc from 'fast-check';
import jsonata from 'jsonata';
import { expect, it } from 'vitest';
import { compileTemplate } from '#local/engine/expression.ts';
import { tries } from '#test/support/search.ts';

const name = fc.constantFrom('a', 'b', 'toString', 'in');
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, 0, '', 'text', true, [], {}),
    fc.dictionary(name, tie('value')),
    fc.array(tie('value'), { maxLength: 3 }),
  ),
}));

it('the short cut for plain paths gives exactly what the evaluator gives', async () => {
  const property = fc.asyncProperty(value, fc.array(name, { maxLength: 3 }), async (input, path) => {
    const source = ['$x', ...path].join('.');
    const expected = await jsonata(source).evaluate(undefined, { x: input });
    const template = compileTemplate(`{% ${source} %}`, 'here', 'Output');
    const found = await Promise.resolve(template({ x: input })).catch((error: { error: string }) => error.error);
    const nothing = expected === undefined || typeof expected === 'function';
    expect(JSON.stringify(found)).toBe(JSON.stringify(nothing ? 'States.QueryEvaluationError' : expected));
  });
  await fc.assert(property, { numRuns: tries(500) });
});
