import fc from 'fast-check';
import { type Answer, lambda } from '../engine/language/language-case.ts';
import type { NamedCase } from './implementation.ts';

type State = Record<string, unknown>;
/** A line of states in the making: each is given its successor at the end. */
type Line = readonly State[];

const number = fc.integer({ min: 0, max: 9 });
/** Expressions that have a value whatever the input and the variables are. */
const expression = fc.oneof(
  number.map((n) => `{% $type($states.input) & '${n}' %}`),
  number.map((n) => `{% { 'n': ${n}, 'was': $states.input } %}`),
  number.map((n) => `{% $x + ${n} %}`),
  fc.constant('{% $states.input %}'),
  fc.constant('{% [$x, $y] %}'),
  fc.constant("{% $states.context.State.Name & '!' %}"),
);
const value: fc.Arbitrary<unknown> = fc.oneof(
  expression,
  number,
  fc.constantFrom('text', '', true, false, null, [], {}),
  fc.record({ a: expression, b: fc.array(number, { maxLength: 2 }) }),
);
const maybe = <T>(field: string, arbitrary: fc.Arbitrary<T>) =>
  fc.option(arbitrary, { nil: undefined }).map((given) => (given === undefined ? {} : { [field]: given }));
const assign = maybe('Assign', fc.record({ x: fc.oneof(number, fc.constant('{% $x + 1 %}')) }));
const output = maybe('Output', value);
const merge = (...parts: fc.Arbitrary<State>[]): fc.Arbitrary<State> =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all));
const type = (Type: string, more: State = {}) => fc.constant({ Type, ...more });

const passState = merge(type('Pass'), output, assign);
const waitState = merge(
  type('Wait'),
  fc.constantFrom<State>({ Seconds: 0 }, { Seconds: 1 }, { Timestamp: '2020-01-01T00:00:00Z' }),
  output,
  assign,
);
/** An expression without a value: the state fails. */
const brokenState = fc.constantFrom<State>(
  { Type: 'Pass', Output: '{% $states.input.nowhere.at.all %}' },
  { Type: 'Pass', Output: "{% 'a' - 1 %}" },
  { Type: 'Pass', Assign: { x: '{% $unknown %}' } },
  { Type: 'Wait', Seconds: "{% 'soon' %}" },
);
const failState = merge(
  type('Fail'),
  maybe('Error', fc.constantFrom('Mine', "{% 'Er' & 'ror' %}")),
  maybe('Cause', fc.constant('because')),
);
const condition = fc.constantFrom(
  '{% $x > 3 %}',
  '{% $type($states.input) = "object" %}',
  '{% $x = $y %}',
  true,
  false,
);
const retry = maybe(
  'Retry',
  fc.constantFrom(
    [{ ErrorEquals: ['Boom'], IntervalSeconds: 1, MaxAttempts: 1 }],
    [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 1, MaxAttempts: 1, BackoffRate: 1 }],
    [{ ErrorEquals: ['States.TaskFailed'], MaxAttempts: 0 }],
  ),
);
const caught = (ErrorEquals: readonly string[]) =>
  merge(
    fc.constant({ ErrorEquals }),
    maybe('Output', fc.constantFrom('caught', '{% $states.errorOutput.Error %}', '{% $states.input %}')),
    maybe('Assign', fc.constant({ x: 7, y: '{% $states.errorOutput.Error %}' })),
  );
const catching = maybe(
  'Catch',
  fc
    .constantFrom(['Boom'], ['States.TaskFailed'], ['States.ALL'], ['Other', 'Mine'])
    .chain((names) => caught(names).map((catcher) => [catcher])),
);
const answer = fc.constantFrom<Answer>(
  { echoes: true },
  { returns: { done: true } },
  { returns: 3 },
  { throws: 'Boom', message: 'why' },
  { throws: 'Other', message: '' },
);
const taskState = merge(
  fc.array(answer, { minLength: 1, maxLength: 3 }).map((script) => ({ Type: 'Task', script })),
  assign,
  retry,
  catching,
);

const plainState = fc.oneof(
  { weight: 4, arbitrary: passState },
  { weight: 1, arbitrary: waitState },
  { weight: 1, arbitrary: brokenState },
  { weight: 3, arbitrary: taskState },
);
/** Variables of the machine may not be assigned again in its branches; and nothing there waits, or the race would be chance. */
const innerState: fc.Arbitrary<State> = fc.oneof(
  { weight: 3, arbitrary: merge(type('Pass'), output, maybe('Assign', fc.constant({ inner: '{% $x + 1 %}' }))) },
  { weight: 2, arbitrary: taskState.map(({ Assign: _, Catch: __, Retry: ___, ...state }) => state) },
);
const innerLine = fc.array(innerState, { minLength: 1, maxLength: 2 });
/** One line that may fail: who fails first would be chance where several do. */
const parallelState = merge(
  fc.tuple(innerLine, fc.boolean()).map(([line, second]) => ({
    Type: 'Parallel',
    lines: [line, ...(second ? [[{ Type: 'Wait', Seconds: 1 }]] : [])],
  })),
  output,
  assign,
  retry,
  catching,
);
const mapState = merge(
  innerLine.map((line) => ({ Type: 'Map', MaxConcurrency: 1, lines: [line] })),
  maybe('ItemSelector', fc.constant({ item: '{% $states.context.Map.Item.Value %}', x: '{% $x %}' })),
  fc.array(number, { maxLength: 3 }).map((Items) => ({ Items })),
  output,
  assign,
  retry,
  catching,
);
const choiceState = merge(
  fc
    .array(
      merge(
        condition.map((Condition) => ({ Condition })),
        output,
        assign,
      ),
      { minLength: 1, maxLength: 2 },
    )
    .map((Choices) => ({ Type: 'Choice', Choices })),
  fc.boolean().map((hasDefault) => ({ hasDefault })),
  output,
  assign,
);
const line: fc.Arbitrary<Line> = fc
  .tuple(
    fc.array(
      fc.oneof(
        { weight: 6, arbitrary: plainState },
        { weight: 1, arbitrary: parallelState },
        { weight: 1, arbitrary: mapState },
        { weight: 2, arbitrary: choiceState },
      ),
      { minLength: 1, maxLength: 4 },
    ),
    fc.oneof(
      { weight: 1, arbitrary: type('Succeed') },
      { weight: 5, arbitrary: passState },
      { weight: 1, arbitrary: failState },
    ),
  )
  .map(([states, last]) => [...states, last]);

/** Random machines of the states that the product uses, the same ones for the same seed. */
export function generateCases(seed: number, count: number): NamedCase[] {
  return fc.sample(fc.tuple(line, value.filter(isLiteral)), { seed, numRuns: count }).map(([states, input], index) => {
    const id = `generated ${String(index + 1).padStart(3, '0')}`;
    const functions: Record<string, readonly Answer[]> = {};
    // The variables that expressions read are assigned before all else.
    const start = { Type: 'Pass', Assign: { x: 1, y: [2] } };
    return {
      id,
      rule: id,
      source: 'generated',
      states: named([start, ...states], 'S', functions),
      input,
      functions,
      gives: {},
    };
  });
}

const isLiteral = (given: unknown): boolean => !JSON.stringify(given).includes('{%');

/** Gives the states names, their functions and their successors. */
function named(states: Line, prefix: string, functions: Record<string, readonly Answer[]>): Record<string, State> {
  const nameOf = (index: number) => `${prefix}${index}`;
  return Object.fromEntries(
    states.map((state, index) => {
      const last = index === states.length - 1;
      const next = nameOf(index + 1);
      return [nameOf(index), finished(state, nameOf(index), last ? undefined : next, functions)];
    }),
  );
}

function finished(
  state: State,
  name: string,
  next: string | undefined,
  functions: Record<string, readonly Answer[]>,
): State {
  const { script, lines, hasDefault, Catch, Choices, ...fields } = state;
  const leads = next === undefined ? { End: true } : { Next: next };
  // Where a line ends with the state, a caught failure has nowhere to go.
  const catches =
    Catch && next !== undefined ? { Catch: (Catch as State[]).map((catcher) => ({ ...catcher, Next: next })) } : {};
  if (fields['Type'] === 'Choice') {
    const rules = (Choices as State[]).map((rule) => ({ ...rule, Next: next }));
    return { ...fields, Choices: rules, ...(hasDefault ? { Default: next } : {}) };
  }
  if (fields['Type'] === 'Succeed' || fields['Type'] === 'Fail') return fields;
  if (script) {
    functions[name] = script as readonly Answer[];
    return lambda(name, { ...fields, ...catches, ...leads });
  }
  if (!lines) return { ...fields, ...leads };
  const branches = (lines as Line[]).map((each, index) => {
    const prefix = `${name}${'abc'[index]}`;
    return { StartAt: `${prefix}0`, States: named(each, prefix, functions) };
  });
  const inner = fields['Type'] === 'Map' ? { ItemProcessor: branches[0] } : { Branches: branches };
  return { ...fields, ...inner, ...catches, ...leads };
}
