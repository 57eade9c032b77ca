import { AssemblyError } from '../assembly/assembly-error.ts';

type Test = (value: unknown) => boolean;

/**
 * Compiles an event pattern.
 * @throws AssemblyError for a filter that is not known here
 */
export function compilePattern(pattern: unknown, where: string): Test {
  if (Array.isArray(pattern)) {
    const tests = pattern.map((filter) => compileFilter(filter, where));
    // A list in the event matches when one of its members does.
    return (value) => (Array.isArray(value) ? value : [value]).some((each) => tests.some((test) => test(each)));
  }
  if (typeof pattern !== 'object' || pattern === null) {
    throw new AssemblyError(where, `the pattern ${JSON.stringify(pattern)} has to be a list or an object`);
  }
  const members = Object.entries(pattern).map(([name, each]) => {
    if (name.startsWith('$')) throw new AssemblyError(where, `the filter ${name} is not known to the embedded edition`);
    return [name, compilePattern(each, where)] as const;
  });
  return (value) => members.every(([name, test]) => test(memberOf(value, name)));
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;

function compileFilter(filter: unknown, where: string): Test {
  if (typeof filter !== 'object' || filter === null) return (value) => value === filter;
  const [name = '', argument] = Object.entries(filter)[0] ?? [];
  const ofText =
    (test: (value: string) => boolean): Test =>
    (value) =>
      typeof value === 'string' && test(value);
  if (name === 'exists') return (value) => (value !== undefined) === argument;
  if (name === 'prefix' && typeof argument === 'string') return ofText((value) => value.startsWith(argument));
  if (name === 'suffix' && typeof argument === 'string') return ofText((value) => value.endsWith(argument));
  if (name === 'equals-ignore-case' && typeof argument === 'string') {
    return ofText((value) => value.toLowerCase() === argument.toLowerCase());
  }
  if (name === 'anything-but' && (typeof argument !== 'object' || Array.isArray(argument))) {
    const excluded = Array.isArray(argument) ? argument : [argument];
    return (value) => value !== undefined && !excluded.includes(value);
  }
  throw new AssemblyError(where, `the filter ${JSON.stringify(filter)} is not known to the embedded edition`);
}
