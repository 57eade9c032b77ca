import type { Fields, ShapeOf } from './field.ts';

/** The schemas of fields, by their names. */
export const shapeOf = <const F extends Fields>(fields: F): ShapeOf<F> =>
  Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema])) as ShapeOf<F>;
