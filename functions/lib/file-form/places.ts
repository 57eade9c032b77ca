import type { Field, Fields } from '#schemas/form/field.ts';

/** A place of a form that a line can fill: a field, or one of the numbered rows of a list. */
export type Place = {
  /** Names from the form to the field; `*` stands for the number of a row. */
  readonly path: readonly string[];
  readonly field: Field;
};

/** What no line can say: what the page fills in, and documents, which are attached. */
const isLeftOut = (field: Field): boolean => field.ofThePage === true || field.kind === 'documents';

/** Every place of a form, in its order. */
export const placesOf = (fields: Fields, before: readonly string[] = []): Place[] =>
  Object.entries(fields).flatMap(([name, field]): Place[] => {
    const path = [...before, name];
    if (isLeftOut(field)) return [];
    if (field.kind === 'group') return placesOf(field.fields, path);
    if (field.kind === 'rows') return placesOf(field.fields, [...path, '*']);
    // Many on one line, and one on a line of its own.
    if (field.kind === 'list')
      return [
        { path, field },
        { path: [...path, '*'], field: field.item },
      ];
    return [{ path, field }];
  });

/** The last name on the way: what the field itself is called. */
export const ownNameOf = ({ path }: Pick<Place, 'path'>): string => path.findLast((part) => part !== '*') ?? '';
