import fc from 'fast-check';
import { type Answer, lambda } from '../engine/language/language-case.ts';
import type { NamedCase } from './implementation.ts';
import { type Line, randomInput, randomLine, type State } from './random-states.ts';

/** Random machines of the states that the product uses, the same ones for the same seed. */
export function generateCases(seed: number, count: number): NamedCase[] {
  return fc.sample(fc.tuple(randomLine, randomInput), { seed, numRuns: count }).map(([states, input], index) => {
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
