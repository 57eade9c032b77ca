import * as z from 'zod/mini';
import type { Fields, ShapeOf } from './field.ts';
import { shapeOf } from './shape-of.ts';

type ByChoice = Readonly<Record<string, Fields>>;
type Variant<N extends string, F extends Fields> = z.ZodMiniObject<
  { choice: z.ZodMiniLiteral<N> } & ShapeOf<F>,
  z.core.$strict
>;
type Variants<C extends ByChoice> = { [N in keyof C & string]: Variant<N, C[N]> }[keyof C & string];

/** An act whose choices ask for fields of their own. */
export function defineActByChoice<const C extends ByChoice>(choices: C, { apart = false } = {}) {
  const variants = Object.entries(choices).map(([choice, fields]) =>
    z.strictObject({ choice: z.literal(choice), ...shapeOf(fields) }),
  );
  const schema = z.discriminatedUnion('choice', variants as never) as unknown as z.ZodMiniDiscriminatedUnion<
    readonly Variants<C>[],
    'choice'
  >;
  return { choices, apart, schema } as const;
}
