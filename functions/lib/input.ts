import type * as z from 'zod/mini';
import type { DomainError } from '#workflows/procedure/domain-error.ts';
import { type FieldError, ForbiddenError, InvalidInputError, StateConflictError } from './errors.ts';
import { overlongList } from './overlong-list.ts';
import { procedureOfCase } from './procedure-of-case.ts';

/** So many wrong fields are named; whoever sends more has not filled in one of our forms. */
const mostNamed = 20;

/** A name that a caller made up comes back no longer than this. */
const longestName = 200;

/**
 * Parses what a caller sent; `procedure` is whose rules the schema holds, if a procedure's.
 * @throws InvalidInputError naming the wrong fields, and how many more there are.
 */
export function parseInput<T extends z.ZodMiniType>(
  schema: T,
  input: unknown,
  prefix = '',
  procedure?: string,
): z.infer<T> {
  // Before the schema, which looks into every entry of a list before it counts them.
  const overlong = overlongList(input);
  if (overlong !== undefined) {
    const { path, maximum } = overlong;
    throw new InvalidInputError([{ field: nameOf([prefix, ...path]), code: 'too-many', params: { maximum } }]);
  }
  // The input tells a value that is missing from one that is wrong.
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) return parsed.data;
  const errors: FieldError[] = [];
  // One sentence a field is enough; the rules behind the first that fails say nothing more.
  const wrong = new Set<string>();
  let unnamed = 0;
  for (const issue of parsed.error.issues) {
    for (const error of fieldErrorsOf(issue, prefix)) {
      if (!wrong.has(error.field) && errors.length < mostNamed) errors.push(error);
      wrong.add(error.field);
    }
    if (issue.code === 'unrecognized_keys') unnamed += Math.max(0, issue.keys.length - mostNamed);
  }
  throw new InvalidInputError(errors, wrong.size - errors.length + unnamed, procedure);
}

function nameOf(path: readonly string[]): string {
  const name = path.filter((part) => part !== '').join('.');
  // Half of a character is none.
  return name.length <= longestName ? name : `${name.slice(0, longestName).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Zod's issue as words of our catalogues. */
function fieldErrorsOf(issue: z.core.$ZodIssue, prefix: string): FieldError[] {
  const path = [prefix, ...issue.path.map(String)];
  const error = (code: string, params: FieldError['params'] = {}, field = nameOf(path)): FieldError[] => [
    { field, code, params },
  ];
  switch (issue.code) {
    case 'too_big':
      return error(boundsOf(issue.origin).most, {
        maximum: Number(issue.maximum) - (issue.inclusive === false ? 1 : 0),
      });
    case 'too_small': {
      const { least, isNumber } = boundsOf(issue.origin);
      const minimum = Number(issue.minimum) + (issue.inclusive === false ? 1 : 0);
      return minimum <= 1 && !isNumber ? error('required') : error(least, { minimum });
    }
    case 'invalid_format':
      return error(wordsOfFormat[issue.format] ?? 'invalid');
    case 'invalid_type':
      return error(issue.input === undefined ? 'required' : 'invalid');
    case 'unrecognized_keys':
      return issue.keys.slice(0, mostNamed).flatMap((key) => error('unknown-field', {}, nameOf([...path, key])));
    case 'invalid_value':
      return error(issue.input === undefined ? 'required' : 'not-a-choice', {
        choices: issue.values.map(String).join(', '),
      });
    case 'invalid_union':
      return issue.discriminator === undefined ? error('invalid') : error('not-a-choice');
    case 'custom':
      return customError(issue.params, error);
    default:
      return error('invalid');
  }
}

/** The words of bounds: of how large a number is, of how many entries a list has, of how long a text is. All our numbers are whole. */
function boundsOf(origin: string): { readonly least: string; readonly most: string; readonly isNumber: boolean } {
  if (['number', 'int', 'bigint'].includes(origin))
    return { least: 'number-too-small', most: 'number-too-large', isNumber: true };
  if (origin === 'array') return { least: 'too-few', most: 'too-many', isNumber: false };
  return { least: 'too-short', most: 'too-long', isNumber: false };
}

/** A rule of our own, with what its sentence is filled with. */
function customError(
  params: z.core.$ZodIssueCustom['params'],
  error: (code: string, params: FieldError['params']) => FieldError[],
): FieldError[] {
  const { rule = 'invalid', ...filling } = (params ?? {}) as FieldError['params'];
  return error(String(rule), filling);
}

/** Formats that have a sentence of their own. */
const wordsOfFormat: Readonly<Record<string, string>> = { datetime: 'not-an-instant', email: 'not-an-email' };

/** What the rules refused, as an answer to a request about `caseId`; `prefix` is where the form sits in the body. */
export function refusedAs(error: DomainError, caseId: string, prefix = ''): Error {
  switch (error.refusal) {
    case 'not-permitted':
    case 'not-on-behalf':
      return new ForbiddenError(error.refusal, procedureOfCase(caseId));
    case 'task-closed':
    case 'stale-version':
    case 'wrong-task':
      return new StateConflictError(error.refusal, caseId, error.params);
    default: {
      const field = [prefix, error.field ?? ''].filter((part) => part !== '').join('.');
      return new InvalidInputError([{ field, code: error.refusal, params: error.params }], 0, procedureOfCase(caseId));
    }
  }
}
