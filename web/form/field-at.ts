import type { Field, Fields } from '#schemas/form/field.ts';

/** A field of a form, and the name of the input that stands for it. */
type Found = { readonly field: Field; readonly input: string; readonly isRow: boolean };

/** No form has as many names within names; what is posted may. */
const mostParts = 12;

/** Where an input's name, or the path of an error, leads to: a field, a row of it, or one of its boxes. */
export function fieldAt(fields: Fields, path: string): Found | undefined {
  const parts = path.split('.', mostParts + 1);
  return parts.length > mostParts ? undefined : within(fields, parts, []);
}

function within(fields: Fields, [name = '', ...rest]: readonly string[], before: readonly string[]): Found | undefined {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return field && inField(field, rest, [...before, name]);
}

function inField(field: Field, rest: readonly string[], here: readonly string[]): Found | undefined {
  const found = (isRow: boolean) => ({ field, input: here.join('.'), isRow });
  if (rest.length === 0) return found(false);
  const [number = '', ...more] = rest;
  if (field.kind === 'group') return within(field.fields, rest, here);
  if (!/^\d{1,2}$/.test(number)) return undefined;
  switch (field.kind) {
    case 'choices':
    case 'parties':
    case 'documents':
    case 'numbers':
      return more.length === 0 ? found(false) : undefined;
    case 'list':
      return inField(field.item, more, [...here, number]);
    case 'rows':
      return more.length === 0
        ? { field, input: [...here, number].join('.'), isRow: true }
        : within(field.fields, more, [...here, number]);
    default:
      return undefined;
  }
}
