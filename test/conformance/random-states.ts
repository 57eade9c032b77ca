import fc from 'fast-check';
import type { Answer } from '../engine/language/language-case.ts';

export type State = Record<string, unknown>;
/**
 * A line of states in the making. Names, successors and what follows from them come later (generate.ts); until then a task
 * carries the script of its function, a Parallel or Map state the lines in it, a Choice whether it has a Default.
 */
export type Line = readonly State[];

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
export const randomLine: fc.Arbitrary<Line> = fc
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

/** An input: expressions are for definitions. */
export const randomInput = value.filter((given) => !JSON.stringify(given).includes('{%'));
