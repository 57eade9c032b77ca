import type { Field, Fields } from '#schemas/form/field.ts';
import type { FieldChange } from '#schemas/form/form-changes.ts';
import type { Values } from './forms.ts';
import { matchedRows } from './matched-rows.ts';

/** What two forms of the same fields answer otherwise, field by field and row by row. In which order rows stand is no difference. */
export const changedFields = (fields: Fields, was: Values, is: Values, prefix = ''): FieldChange[] =>
  Object.entries(fields).flatMap(([name, field]) =>
    field.ofThePage ? [] : changesOf(field, was[name], is[name], `${prefix}${name}`),
  );

function changesOf(field: Field, was: unknown, is: unknown, path: string): FieldChange[] {
  switch (field.kind) {
    case 'group':
      return changedFields(field.fields, (was ?? {}) as Values, (is ?? {}) as Values, `${path}.`);
    case 'rows':
      return rowsChanged(field.fields, listOf(was) as Values[], listOf(is) as Values[], path);
    case 'list':
      return matchedRows(listOf(was), listOf(is), (item) => item).flatMap(([one, other]) =>
        changeAt(`${path}.${(other ?? one)?.at}`, one?.row, other?.row),
      );
    case 'choices':
    case 'parties':
    case 'documents':
      return changeAt(path, inOneOrder(was), inOneOrder(is)).map((change) => ({
        ...change,
        was: was ?? null,
        is: is ?? null,
      }));
    case 'flag':
      return changeAt(path, was === true, is === true);
    default:
      return changeAt(path, was, is);
  }
}

function rowsChanged(fields: Fields, was: readonly Values[], is: readonly Values[], path: string): FieldChange[] {
  const [toldBy = ''] = Object.keys(fields);
  return matchedRows(was, is, (row) => row[toldBy]).flatMap(([one, other]) => {
    const place = `${path}.${(other ?? one)?.at}`;
    if (one === undefined || other === undefined) return changeAt(place, one?.row, other?.row);
    const row = other.row[toldBy];
    return changedFields(fields, one.row, other.row, `${place}.`).map((change) =>
      row === undefined || change.field === `${place}.${toldBy}` ? change : { ...change, row },
    );
  });
}

const changeAt = (field: string, was: unknown = null, is: unknown = null): FieldChange[] =>
  JSON.stringify(was) === JSON.stringify(is) ? [] : [{ field, was, is }];

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const inOneOrder = (chosen: unknown): readonly string[] =>
  listOf(chosen)
    .map((each) => JSON.stringify(each))
    .sort();
