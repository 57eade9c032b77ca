import { InvalidInputError } from './errors.ts';

/** A parameter that has to be one of a few, and is none of them. */
export const notAmong = (field: string, choices: readonly string[]): InvalidInputError =>
  new InvalidInputError([{ field, code: 'not-a-choice', params: { choices: choices.join(', ') } }]);
