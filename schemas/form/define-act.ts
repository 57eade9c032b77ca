import * as z from 'zod/mini';
import type { Rule } from './define-form.ts';
import type { Fields, ShapeOf } from './field.ts';
import { shapeOf } from './shape-of.ts';

/** What may be posted to a task: a choice, and the fields that belong to it. */
export type ActForm<C extends Readonly<Record<string, Fields>> = Readonly<Record<string, Fields>>> = {
  /** The fields of each choice, in the order in which pages and mails show the choices. */
  readonly choices: C;
  /** The choices ask for different things, so that on a page each has its fields under it, and not all below the choices. */
  readonly apart: boolean;
  readonly schema: z.ZodMiniType;
};

type Chosen<C extends readonly string[], F extends Fields> = z.ZodMiniObject<
  { choice: z.ZodMiniEnum<{ [N in C[number]]: N }> } & ShapeOf<F>,
  z.core.$strict
>;

/** An act that asks for the same fields whatever is chosen, with the rules about choice and fields together. */
export function defineAct<const C extends readonly string[], const F extends Fields>(
  choices: C,
  fields: F,
  ...rules: Rule<z.infer<Chosen<C, F>>>[]
) {
  const schema = z.strictObject({ choice: z.enum([...choices]), ...shapeOf(fields) }) as unknown as Chosen<C, F>;
  return {
    choices: Object.fromEntries(choices.map((choice) => [choice, fields])) as Readonly<Record<C[number], F>>,
    apart: false,
    schema: rules.length === 0 ? schema : schema.check(...rules),
  } as const;
}
