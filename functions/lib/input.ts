import type * as z from 'zod/mini';
import type { DomainError } from '#workflows/domain-error.ts';
import { type FieldError, ForbiddenError, InvalidInputError, StateConflictError } from './errors.ts';

/** Parses what a caller sent. @throws InvalidInputError naming every wrong field. */
export function parseInput<T extends z.ZodMiniType>(schema: T, input: unknown, prefix = ''): z.infer<T> {
  // The input tells a value that is missing from one that is wrong.
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.flatMap((issue) => fieldErrorsOf(issue, prefix));
  throw new InvalidInputError(errors.filter(isFirstOfItsField));
}

/** One sentence a field is enough; the rules behind the first that fails say nothing more. */
const isFirstOfItsField = ({ field }: FieldError, index: number, all: readonly FieldError[]): boolean =>
  all.findIndex((other) => other.field === field) === index;

/** Zod's issue as words of our catalogues. */
function fieldErrorsOf(issue: z.core.$ZodIssue, prefix: string): FieldError[] {
  const path = [prefix, ...issue.path.map(String)].filter((part) => part !== '').join('.');
  const error = (code: string, params: FieldError['params'] = {}, field = path): FieldError[] => [
    { field, code, params },
  ];
  switch (issue.code) {
    case 'too_big':
      return error(issue.origin === 'array' ? 'too-many' : 'too-long', { maximum: Number(issue.maximum) });
    case 'too_small':
      return Number(issue.minimum) <= 1 ? error('required') : error('too-short', { minimum: Number(issue.minimum) });
    case 'invalid_format':
      return error(wordsOfFormat[issue.format] ?? 'invalid');
    case 'invalid_type':
      return error(issue.input === undefined ? 'required' : 'invalid');
    case 'unrecognized_keys':
      return issue.keys.flatMap((key) => error('unknown-field', {}, path === '' ? key : `${path}.${key}`));
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
      return new ForbiddenError(error.refusal);
    case 'task-closed':
    case 'stale-version':
    case 'wrong-task':
      return new StateConflictError(error.refusal, caseId, error.params);
    default: {
      const field = [prefix, error.field ?? ''].filter((part) => part !== '').join('.');
      return new InvalidInputError([{ field, code: error.refusal, params: error.params }]);
    }
  }
}
