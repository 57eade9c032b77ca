import * as z from 'zod/mini';
import type { Fields, ShapeOf } from './field.ts';
import { shapeOf } from './shape-of.ts';

/** What somebody fills in to begin something: its fields, and the schema of the whole. */
export type Form<F extends Fields = Fields, S extends z.ZodMiniType = z.ZodMiniType> = {
  readonly fields: F;
  readonly schema: S;
};

type Whole<F extends Fields> = z.ZodMiniObject<ShapeOf<F>, z.core.$strict>;

/** A rule about several fields at once. */
export type Rule<T> = z.core.CheckFn<T> | z.core.$ZodCheck<T>;

/** A form of `fields`, with the rules about several of them at once. */
export function defineForm<const F extends Fields>(fields: F, ...rules: Rule<z.infer<Whole<F>>>[]): Form<F, Whole<F>> {
  const schema = z.strictObject(shapeOf(fields));
  return { fields, schema: rules.length === 0 ? schema : schema.check(...rules) };
}
