import type { DecisionForm } from '#schemas/workflows/decision/form.ts';
import { rowsOf } from './rows.ts';

/**
 * What was posted, as the object that `DecisionForm` parses. Blank optional fields are left out.
 * Rows that are wholly blank are no rows: take them out with `withoutBlankRows` first, so that numbers in errors are those on the page.
 */
export function readDecisionForm(entries: URLSearchParams): Record<string, unknown> {
  const exact = entries.get('circulateFor') === 'until';
  const rows = <T>(list: string, read: (text: (name: string) => string) => T) =>
    Array.from({ length: rowsOf(entries, list) }, (_, row) =>
      read((name) => textOf(entries, `${list}.${row}.${name}`)),
    );
  const translations = rows('translations', (text) => ({
    language: text('language'),
    title: text('title'),
    text: text('text'),
  }));
  const followUps = rows('followUps', (text) => ({
    action: text('action'),
    owner: text('owner'),
    dueAt: text('dueAt'),
  }));
  return {
    title: textOf(entries, 'title'),
    text: textOf(entries, 'text'),
    ...chosen(entries, 'language'),
    ...chosen(entries, 'method'),
    ...(exact ? { circulateUntil: instantOf(textOf(entries, 'circulateUntil')) } : {}),
    ...(exact ? {} : chosen(entries, 'circulateFor')),
    ...(textOf(entries, 'background').trim() === '' ? {} : { background: textOf(entries, 'background') }),
    ...(translations.length === 0 ? {} : { translations }),
    ...(followUps.length === 0 ? {} : { followUps }),
  };
}

/** The entries that `readDecisionForm` reads as `form`: a draft or a returned proposal is filled in again. */
export function entriesOf(form: DecisionForm): URLSearchParams {
  const { translations = [], followUps = [], circulateFor, circulateUntil, background = '', ...lines } = form;
  const entries = new URLSearchParams({ ...lines, background });
  entries.set('circulateFor', circulateFor ?? 'until');
  if (circulateUntil !== undefined) entries.set('circulateUntil', circulateUntil.replace(/(:00)?(\.0+)?Z$/, ''));
  for (const [row, translation] of translations.entries()) {
    for (const [name, value] of Object.entries(translation)) entries.set(`translations.${row}.${name}`, value);
  }
  for (const [row, { action, owner, dueAt }] of followUps.entries()) {
    entries.set(`followUps.${row}.action`, action);
    entries.set(`followUps.${row}.owner`, owner);
    entries.set(`followUps.${row}.dueAt`, dueAt);
  }
  return entries;
}

/** A choice that was made; one that was not is missing, which is what the page then says. */
const chosen = (entries: URLSearchParams, name: string): Record<string, string> => {
  const value = textOf(entries, name);
  return value === '' ? {} : { [name]: value };
};

/** Browsers post line ends as CR LF (HTML, form submission); texts are kept with LF. */
export const textOf = (entries: URLSearchParams, name: string): string =>
  (entries.get(name) ?? '').replaceAll('\r\n', '\n');

/** `2026-11-30T16:00` of a date-and-time field, which the page says is UTC; anything else is left for the schema to refuse. */
const instantOf = (local: string): string =>
  local
    .replace(/^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})$/, '$1:00')
    .replace(
      /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(\.\d{1,3})?$/,
      (_, seconds, rest = '.') => `${seconds}${rest.padEnd(4, '0')}Z`,
    );
