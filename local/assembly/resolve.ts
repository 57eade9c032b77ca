import { AssemblyError } from './assembly-error.ts';

/** Where the values that a template refers to come from. Each returns undefined for what it does not know. */
export interface Scope {
  /** Where in the template, for messages. */
  readonly where: string;
  ref(name: string): unknown;
  attribute(logicalId: string, attribute: string): unknown;
  exported(name: string): unknown;
}

/** Stands for `AWS::NoValue`: the property is left out. */
export const noValue = Symbol('AWS::NoValue');

/**
 * Gives a template's value with its intrinsic functions carried out.
 * @throws AssemblyError for a function or a reference that has no meaning here
 */
export function resolve(value: unknown, scope: Scope): unknown {
  if (typeof value === 'string') return literal(value, scope);
  if (Array.isArray(value)) return value.map((each) => resolve(each, scope)).filter((each) => each !== noValue);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [first] = entries;
  if (entries.length === 1 && first && (first[0] === 'Ref' || first[0].startsWith('Fn::'))) {
    return intrinsic(first[0], first[1], scope);
  }
  return Object.fromEntries(
    entries.map(([key, each]) => [key, resolve(each, scope)]).filter(([, each]) => each !== noValue),
  );
}

function intrinsic(name: string, argument: unknown, scope: Scope): unknown {
  switch (name) {
    case 'Ref':
      return known(scope.ref(String(argument)), `Ref ${String(argument)}`, scope);
    case 'Fn::GetAtt': {
      const [id = '', attribute = ''] = typeof argument === 'string' ? splitOnce(argument) : (argument as string[]);
      return known(scope.attribute(id, attribute), `Fn::GetAtt ${id}.${attribute}`, scope);
    }
    case 'Fn::Join': {
      const [separator, parts] = resolve(argument, scope) as [string, unknown[]];
      return literal(parts.map(String).join(separator), scope);
    }
    case 'Fn::Sub':
      return substitute(argument, scope);
    case 'Fn::Select': {
      const [index, list] = resolve(argument, scope) as [string | number, unknown[]];
      return known(list[Number(index)], `Fn::Select ${index}`, scope);
    }
    case 'Fn::Split': {
      const [separator, text] = resolve(argument, scope) as [string, string];
      return text.split(separator);
    }
    case 'Fn::ImportValue': {
      const exportName = String(resolve(argument, scope));
      return known(scope.exported(exportName), `Fn::ImportValue ${exportName}`, scope);
    }
    default:
      throw new AssemblyError(scope.where, `${name} is not known to the embedded edition`);
  }
}

function substitute(argument: unknown, scope: Scope): string {
  const [text, variables] = (Array.isArray(argument) ? argument : [argument, {}]) as [string, Record<string, unknown>];
  const filled = text.replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
    if (literal) return `\${${name}}`;
    if (Object.hasOwn(variables, name)) return String(resolve(variables[name], scope));
    return String(intrinsic(name.includes('.') ? 'Fn::GetAtt' : 'Ref', name, scope));
  });
  return literal(filled, scope);
}

/** Dynamic references may stand anywhere in a string (CloudFormation user guide, "dynamic references"). */
function literal(text: string, scope: Scope): string {
  const [reference] = /\{\{resolve:[^}]*\}\}/.exec(text) ?? [];
  if (reference !== undefined) known(undefined, `the dynamic reference ${reference}`, scope);
  return text;
}

function known(value: unknown, what: string, scope: Scope): unknown {
  if (value === undefined) throw new AssemblyError(scope.where, `${what} has no value in the embedded edition`);
  return value;
}

function splitOnce(text: string): [string, string] {
  const dot = text.indexOf('.');
  return [text.slice(0, dot), text.slice(dot + 1)];
}
