import type { Fields } from '#schemas/form/field.ts';
import { isNameEntry } from './document-names.ts';
import { fieldAt } from './field-at.ts';
import type { FormError } from './form-error.ts';
import { namesOfPages } from './names-of-pages.ts';

/** Whoever posts more has not filled in one of our pages. */
const mostNamed = 20;

/** Names that neither the form nor any page has, each as a wrong field: nothing that somebody posts is passed over. */
export const unknownNames = (fields: Fields, entries: URLSearchParams): FormError[] =>
  [...new Set(entries.keys())]
    .filter((name) => !namesOfPages.has(name) && !isNameEntry(name) && fieldAt(fields, name)?.input !== name)
    .slice(0, mostNamed)
    .map((name) => ({ field: name.slice(0, 200), code: 'unknown-field', params: {} }));
