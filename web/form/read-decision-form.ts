import { dayOf } from '#schemas/civil-date.ts';
import { localTime } from '#schemas/zoned-time.ts';
import type { DecisionForm } from '#workflows/decision/schemas/form.ts';
import { rowsOf } from './rows.ts';

/**
 * What was posted, as the object that `DecisionForm` parses. Blank optional fields are left out.
 * A date-and-time field holds what the clocks of `timeZone` show, which the page names beside it.
 * Rows that are wholly blank are no rows: take them out with `withoutBlankRows` first, so that numbers in errors are those on the page.
 */
export function readDecisionForm(entries: URLSearchParams, timeZone: string): Record<string, unknown> {
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
    ...(exact ? { circulateUntil: `${textOf(entries, 'circulateUntil')}[${timeZone}]` } : {}),
    ...(exact ? {} : chosen(entries, 'circulateFor')),
    ...(textOf(entries, 'background').trim() === '' ? {} : { background: textOf(entries, 'background') }),
    ...(translations.length === 0 ? {} : { translations }),
    ...(followUps.length === 0 ? {} : { followUps }),
  };
}

/** The entries that `readDecisionForm` reads as `form`: a draft or a returned proposal is filled in again. */
export function entriesOf(form: DecisionForm, timeZone: string): URLSearchParams {
  const { translations = [], followUps = [], circulateFor, circulateUntil, background = '', ...lines } = form;
  const entries = new URLSearchParams({ ...lines, background });
  entries.set('circulateFor', circulateFor ?? 'until');
  if (circulateUntil !== undefined) entries.set('circulateUntil', localTime(circulateUntil, timeZone));
  for (const [row, translation] of translations.entries()) {
    for (const [name, value] of Object.entries(translation)) entries.set(`translations.${row}.${name}`, value);
  }
  for (const [row, { action, owner, dueAt }] of followUps.entries()) {
    entries.set(`followUps.${row}.action`, action);
    entries.set(`followUps.${row}.owner`, owner);
    entries.set(`followUps.${row}.dueAt`, dayOf(dueAt));
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
