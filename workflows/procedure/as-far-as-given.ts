import type * as z from 'zod/mini';
import type { Field, Fields } from '#schemas/form/field.ts';

/** A form of which anything may be missing. */
export type Given<T> = T extends readonly (infer I)[]
  ? readonly Given<I>[]
  : T extends object
    ? { readonly [K in keyof T]?: Given<T[K]> }
    : T;

/** No form asks for more of anything. */
const mostRows = 100;

/** What a form says as far as it is filled in: what is missing, or is not what its field takes, is left out. */
export const asFarAsGiven = <S extends z.ZodMiniType>(
  { fields }: { readonly fields: Fields; readonly schema: S },
  values: unknown,
): Given<z.infer<S>> => within(fields, values) as Given<z.infer<S>>;

function within(fields: Fields, values: unknown): object {
  if (typeof values !== 'object' || values === null) return {};
  const own = values as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const value = Object.hasOwn(own, name) ? read(field, own[name]) : undefined;
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

function read(field: Field, value: unknown): unknown {
  switch (field.kind) {
    case 'group':
      return within(field.fields, value);
    case 'rows':
      return rowsIn(value).map((row) => within(field.fields, row));
    case 'list':
      return rowsIn(value).flatMap((item) => read(field.item, item) ?? []);
    default:
      return field.schema.safeParse(value).data;
  }
}

const rowsIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value.slice(0, mostRows) : []);
