import jsonata from 'jsonata';

/** Wraps a JSONata expression in the delimiters of the states language. @throws Error where it breaks a house rule. */
export function expr(source: string): string {
  const problem = problemOf(source);
  if (problem !== undefined) throw new Error(`JSONata '${source}': ${problem}`);
  return `{% ${source} %}`;
}

/** A field of the state's input: `input('caseId')`. */
export const input = (field: string): string => expr(`$states.input.${field}`);

/** A field of the context object: `context('State.EnteredTime')`. */
export const context = (path: string): string => expr(`$states.context.${path}`);

/** Holds if the case waits for one of `stages`. */
export const stageIs = (stage: string): string => expr(`$states.input.stage = '${stage}'`);

/**
 * Which house rule an expression breaks, or undefined. One line, nothing clever: what goes beyond paths, operators and
 * built-in functions belongs into a tested function (design §5).
 */
export function problemOf(source: string): string | undefined {
  if (source.includes('\n')) return 'keep it to one line';
  if (source.includes('"')) return 'use single quotes: the definition is JSON';
  let root: unknown;
  try {
    root = jsonata(source).ast();
  } catch (error) {
    return `it does not parse: ${(error as { message?: string }).message}`;
  }
  return nodesOf(root).map(problemOfNode).find(Boolean);
}

/** What we read of a node of jsonata's syntax tree. */
type Node = {
  readonly type?: string;
  readonly value?: unknown;
  readonly steps?: readonly Node[];
  readonly predicate?: readonly Filter[];
  readonly stages?: readonly Filter[];
};
type Filter = { readonly expr?: Node };

function problemOfNode({ type, value, steps, predicate = [], stages = [] }: Node): string | undefined {
  if (type === 'variable' && value === 'eval') return '$eval is not allowed';
  if (type === 'variable' && (value === '' || value === '$')) return '$ and $$ mean nothing here: say $states.input';
  if (type === 'lambda' || type === 'bind') return 'no functions or variables of its own';
  const [first] = steps ?? [];
  if (type === 'path' && first?.type === 'name')
    return `the bare name '${first.value}' means nothing: say $states.input`;
  const byCondition = [...predicate, ...stages].some(({ expr: condition }) => condition?.type !== 'number');
  return byCondition ? 'no predicates: filter in a function' : undefined;
}

function nodesOf(value: unknown): Node[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap(nodesOf);
  return Array.isArray(value) ? below : [value, ...below];
}
