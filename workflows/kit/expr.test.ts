import { describe, expect, it } from 'vitest';
import { context, expr, input, stageIs } from './expr.ts';

describe('expr', () => {
  it('wraps what it accepts', () => {
    expect(input('caseId')).toBe('{% $states.input.caseId %}');
    expect(context('State.EnteredTime')).toBe('{% $states.context.State.EnteredTime %}');
    expect(stageIs('positions')).toBe("{% $states.input.stage = 'positions' %}");
    expect(expr('$min([$states.input.waitSeconds, 60])')).toBe('{% $min([$states.input.waitSeconds, 60]) %}');
    expect(expr('$states.input.items[0].name')).toContain('[0]');
  });

  it.each([
    ["$eval('1')", /eval/],
    ['$states.input.stage = "rest"', /single quotes/],
    ['stage', /bare name 'stage'/],
    ["$states.input.a & stage & 'x'", /bare name 'stage'/],
    ["$states.input.list[kind = 'x']", /predicates|bare name/],
    ['$states.input.list[$states.input.n]', /predicates/],
    ['$.caseId', /\$states\.input/],
    ['$$.caseId', /\$states\.input/],
    ['($x := 1; $x)', /functions or variables/],
    ['$map($states.input.list, function($v) { $v })', /functions or variables/],
    ['$states.input.a\n', /one line/],
    ['$states.input.', /does not parse/],
  ])('refuses %s', (source, problem) => {
    expect(() => expr(source)).toThrow(problem);
  });
});
