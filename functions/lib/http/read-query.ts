import type * as z from 'zod/mini';
import { InvalidInputError } from '../errors.ts';
import { parseInput } from '../input.ts';
import type { AppContext } from './context.ts';

/** Whoever asks for more than a list knows is told the first of it. */
const mostNamed = 20;

/** The parameters of a list. @throws InvalidInputError that names those it does not know, or that do not fit */
export function readQuery<S extends z.ZodMiniObject>(context: AppContext, schema: S): z.infer<S> {
  const given = context.req.queries();
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(schema._zod.def.shape, name));
  if (unknown.length > 0) {
    const fields = unknown.slice(0, mostNamed).map((field) => ({ field, code: 'unknown-parameter', params: {} }));
    throw new InvalidInputError(fields);
  }
  const once = Object.entries(given).map(([name, values]) => [name, values.length === 1 ? values[0] : values]);
  return parseInput(schema, Object.fromEntries(once));
}
