import { describe, expect, it } from 'vitest';
import { compile } from '#local/engine/compile.ts';

const machine = (states: Record<string, unknown>, more: object = {}) => ({
  QueryLanguage: 'JSONata',
  StartAt: 'A',
  States: states,
  ...more,
});
const task = (more: object) =>
  machine({ A: { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', End: true, ...more } });
const inner = { StartAt: 'I', States: { I: { Type: 'Pass', Assign: { x: 1 }, End: true } } };

/** Each definition is refused, and the message names what is wrong. */
const refused: readonly [what: string, definition: unknown, message: RegExp][] = [
  [
    'an unknown field',
    machine({
      A: { Type: 'Map', Iterator: {}, ItemProcessor: { StartAt: 'I', States: { I: { Type: 'Succeed' } } }, End: true },
    }),
    /State 'A': field 'Iterator' is not supported/,
  ],
  ['a field of JSONPath', machine({ A: { Type: 'Pass', InputPath: '$', End: true } }), /State 'A': field 'InputPath'/],
  [
    'an unknown field of the machine',
    machine({ A: { Type: 'Succeed' } }, { Extra: 1 }),
    /State machine: field 'Extra'/,
  ],
  [
    'an unknown field of a retrier',
    task({ Retry: [{ ErrorEquals: ['E'], Interval: 1 }] }),
    /Retry\[0\]: field 'Interval'/,
  ],
  [
    'JSONPath by default',
    { StartAt: 'A', States: { A: { Type: 'Succeed' } } },
    /QueryLanguage.*JSONPath.*not supported/,
  ],
  ['JSONPath in one state', machine({ A: { Type: 'Succeed', QueryLanguage: 'JSONPath' } }), /State 'A'.*JSONPath/],
  ['an unknown type', machine({ A: { Type: 'Loop', End: true } }), /State 'A': type 'Loop' is not supported/],
  [
    'an unknown resource',
    task({ Resource: 'arn:aws:states:::sqs:sendMessage' }),
    /State 'A': resource 'arn:aws:states:::sqs:sendMessage' is not supported/,
  ],
  [
    'an argument that would be ignored',
    task({ Arguments: { FunctionName: 'f', Qualifier: '1' } }),
    /argument 'Qualifier'/,
  ],
  [
    'a distributed map',
    machine({ A: { Type: 'Map', End: true, ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED' }, ...inner } } }),
    /'DISTRIBUTED' is not supported/,
  ],
  ['a missing target', machine({ A: { Type: 'Pass', Next: 'B' } }), /State 'A': there is no state 'B'/],
  [
    'a target in another branch',
    machine({ A: { Type: 'Parallel', Branches: [inner], Next: 'I' } }),
    /there is no state 'I' here/,
  ],
  ['a missing start', machine({ B: { Type: 'Succeed' } }), /there is no state 'A'/],
  [
    'a state out of reach',
    machine({ A: { Type: 'Succeed' }, B: { Type: 'Succeed' } }),
    /State 'B': the state cannot be reached/,
  ],
  [
    'a name used twice',
    machine({ A: { Type: 'Parallel', End: true, Branches: [inner, inner] } }),
    /State 'I': the name is used twice/,
  ],
  ['neither Next nor End', machine({ A: { Type: 'Pass' } }), /State 'A': field 'Next' is missing/],
  [
    'an invalid expression',
    machine({ A: { Type: 'Pass', Output: { x: '{% 1 + %}' }, End: true } }),
    /State 'A': field 'Output\/x': the JSONata '1 \+' is not valid/,
  ],
  ['$eval', machine({ A: { Type: 'Pass', Output: "{% $eval('1') %}", End: true } }), /\$eval is not supported/],
  [
    'a variable of an outer scope assigned inside',
    machine({ A: { Type: 'Parallel', End: true, Assign: { x: 1 }, Branches: [inner] } }),
    /variable 'x' is assigned outside/,
  ],
  [
    'the reserved variable',
    machine({ A: { Type: 'Pass', Assign: { states: 1 }, End: true } }),
    /'states' cannot be a variable name/,
  ],
  [
    'States.ALL with others',
    task({ Catch: [{ ErrorEquals: ['States.ALL', 'X'], Next: 'A' }] }),
    /States.ALL has to stand alone/,
  ],
  [
    'Seconds with Timestamp',
    machine({ A: { Type: 'Wait', Seconds: 1, Timestamp: '2026-01-01T00:00:00Z', End: true } }),
    /exactly one/,
  ],
  ['a timeout out of bounds', task({ TimeoutSeconds: 0 }), /TimeoutSeconds/],
];

describe('a definition that cannot be run as written is refused by name', () => {
  it.each(refused)('%s', (_what, definition, message) => {
    expect(() => compile(definition)).toThrow(message);
  });

  it('comments are allowed everywhere', () => {
    const commented = {
      ...task({ Comment: 'c', Catch: [{ ErrorEquals: ['E'], Next: 'A', Comment: 'c' }] }),
      Comment: 'c',
    };
    expect(() => compile(commented)).not.toThrow();
  });
});
