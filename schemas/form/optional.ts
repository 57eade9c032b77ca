import * as z from 'zod/mini';
import type { Field } from './field.ts';

type Lacking<F extends Field, M extends Field['mayLack']> = Omit<F, 'schema' | 'mayLack'> & {
  readonly schema: z.ZodMiniOptional<F['schema']>;
  readonly mayLack: M;
};

/** The field may be left out. */
export const optional = <const F extends Field>(field: F): Lacking<F, 'always'> => ({
  ...field,
  schema: z.optional<F['schema']>(field.schema),
  mayLack: 'always',
});

/** The field may be left out unless a rule of the form says otherwise. */
export const neededAtTimes = <const F extends Field>(field: F): Lacking<F, 'at-times'> => ({
  ...optional(field),
  mayLack: 'at-times',
});
