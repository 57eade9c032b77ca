import type * as z from 'zod/mini';

/** For a text to which its schema sets no limit: dates, durations and the like, which their patterns keep short. */
const withoutLimit = 300;

/** For a number, a truth value or a choice, with the name of the field. */
const plain = 100;

type Definition = {
  readonly type: string;
  readonly checks?: readonly {
    readonly _zod: { readonly def: { readonly check: string; readonly maximum?: number } };
  }[];
  readonly shape?: Readonly<Record<string, z.ZodMiniType>>;
  readonly options?: readonly z.ZodMiniType[];
  readonly element?: z.ZodMiniType;
  readonly innerType?: z.ZodMiniType;
  readonly in?: z.ZodMiniType;
};

/**
 * Most characters that a filled-in form of this schema holds. Fields of all alternatives count: a page posts them all,
 * whichever is chosen.
 */
export function longestInput(schema: z.ZodMiniType): number {
  const { type, checks = [], shape = {}, options = [], element, innerType, in: input } = schema._zod.def as Definition;
  const [maximum] = checks.flatMap(({ _zod: { def } }) => (def.check === 'max_length' ? [def.maximum ?? 0] : []));
  const inner = innerType ?? input;
  if (inner !== undefined) return longestInput(inner);
  if (type === 'string') return plain + (maximum ?? withoutLimit);
  if (element !== undefined) return (maximum ?? withoutLimit) * longestInput(element);
  const parts = [...Object.values(shape), ...options];
  return plain + parts.reduce((sum, part) => sum + longestInput(part), 0);
}
