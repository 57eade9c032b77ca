import jsonata from 'jsonata';
import { DefinitionError } from './definition-error.ts';
import { queryFailure } from './failure.ts';
import { pureFunctions } from './functions.ts';

/** Variables and functions by name, without the dollar sign. */
export type Bindings = Readonly<Record<string, unknown>>;

/**
 * A JSON value whose `{% %}` strings are evaluated.
 * @throws StateFailure States.QueryEvaluationError
 */
export type Template = (bindings: Bindings) => unknown;

const delimiters = /^\{%(.*)%\}$/s;

export const isExpression = (value: unknown): value is string => typeof value === 'string' && delimiters.test(value);

/** Compiles every expression in a value. `where` names the state, `field` the place within it. */
export function compileTemplate(value: unknown, where: string, field: string): Template {
  return compileNode(value, where, field) ?? (() => value);
}

function compileNode(value: unknown, where: string, field: string): Template | undefined {
  if (isExpression(value)) return compileExpression(value, where, field);
  if (Array.isArray(value)) {
    const items = value.map((item, index) => compileNode(item, where, `${field}[${index}]`));
    if (items.every((item) => item === undefined)) return undefined;
    return async (bindings) => {
      const result: unknown[] = [];
      for (const [index, item] of items.entries()) result.push(item ? await item(bindings) : value[index]);
      return result;
    };
  }
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(
      ([name, member]) => [name, member, compileNode(member, where, `${field}/${name}`)] as const,
    );
    if (members.every(([, , template]) => template === undefined)) return undefined;
    return async (bindings) => {
      const result: Record<string, unknown> = {};
      for (const [name, member, template] of members) result[name] = template ? await template(bindings) : member;
      return result;
    };
  }
  return undefined;
}

/** One `{% %}` string. An undefined result is an error: JSON has no such value (developer guide, "Transforming data with JSONata"). */
function compileExpression(text: string, where: string, field: string): Template {
  const source = (delimiters.exec(text)?.[1] ?? '').trim();
  const read = pathReader(source);
  const expression = parseExpression(source, where, field);
  return (bindings) => {
    const found = read?.(bindings);
    return found === undefined ? evaluate(expression, source, field, bindings) : found;
  };
}

/** The states of a machine say the same again and again, and what is parsed keeps nothing of an evaluation. Only who deploys writes expressions. */
const parsed = new Map<string, jsonata.Expression>();

function parseExpression(source: string, where: string, field: string): jsonata.Expression {
  const known = parsed.get(source);
  if (known !== undefined) return known;
  try {
    const expression = jsonata(source);
    if (usesEval(expression.ast())) throw new Error('function $eval is not supported: use $parse');
    for (const [name, implementation] of Object.entries(pureFunctions)) expression.assign(name, implementation);
    parsed.set(source, expression);
    return expression;
  } catch (error) {
    throw new DefinitionError(where, `field '${field}': the JSONata '${source}' is not valid: ${messageOf(error)}`);
  }
}

async function evaluate(expression: jsonata.Expression, source: string, field: string, bindings: Bindings) {
  let result: unknown;
  try {
    result = await expression.evaluate(undefined, bindings);
  } catch (error) {
    throw queryFailure(
      `The JSONata expression '${source}' specified for the field '${field}' failed: ${messageOf(error)}`,
      field,
    );
  }
  if (result === undefined || typeof result === 'function' || isJsonataFunction(result)) {
    throw queryFailure(
      `The JSONata expression '${source}' specified for the field '${field}' returned nothing (undefined).`,
      field,
    );
  }
  return result;
}

/**
 * A reader for plain paths such as `$states.input.caseId`, about thirty times cheaper than the evaluator. It answers only
 * where the evaluator would give the very value found, and leaves the rest (arrays on the way, nothing there) to it.
 */
function pathReader(source: string): Template | undefined {
  if (!/^\$[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/.test(source)) return undefined;
  const names = source.slice(1).split('.');
  return (bindings) => {
    let value: unknown = bindings;
    for (const name of names) {
      if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, name)) {
        return undefined;
      }
      value = (value as Record<string, unknown>)[name];
    }
    return typeof value === 'function' ? undefined : value;
  };
}

function usesEval(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false;
  if ('type' in node && node.type === 'variable' && 'value' in node && node.value === 'eval') return true;
  return Object.values(node).some(usesEval);
}

const isJsonataFunction = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && ('_jsonata_lambda' in value || '_jsonata_function' in value);

const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
