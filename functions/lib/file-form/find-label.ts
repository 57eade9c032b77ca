import type { Fields } from '#schemas/form/field.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import { labelOf } from './label-of.ts';
import { type Place, placesOf } from './places.ts';
import { plainDigits, plainWords } from './plain-words.ts';

/** A place that a label names, with the number of its row, if it has one. */
export type Named = { readonly place: Place; readonly row: number | undefined };

/** The labels of a form in one language. */
export type Labels = (words: string) => Named | undefined;

/** No label has a number of so many digits: it shows where the number of a row stands. */
const sample = 7_777;

const made = new WeakMap<Fields, Map<string, Labels>>();

/** What reads the labels of a form in a language, made once: they do not change while a program runs. */
export function labelsIn(procedure: string, language: InterfaceLanguage, fields: Fields): Labels {
  const known = made.get(fields) ?? new Map<string, Labels>();
  made.set(fields, known);
  const key = `${procedure} ${language}`;
  const labels = known.get(key) ?? readerOf(procedure, language, fields);
  known.set(key, labels);
  return labels;
}

function readerOf(procedure: string, language: InterfaceLanguage, fields: Fields): Labels {
  const single = new Map<string, Place>();
  const numbered: { readonly before: string; readonly behind: string; readonly place: Place }[] = [];
  for (const place of placesOf(fields)) {
    const label = plainWords(labelOf(procedure, language, place, sample));
    if (!place.path.includes('*')) {
      if (!single.has(label)) single.set(label, place);
      continue;
    }
    const [before = '', behind = ''] = label.split(String(sample));
    numbered.push({ before, behind, place });
  }
  // The names that the JSON interface has are said in no language, and understood behind all labels.
  for (const place of placesOf(fields)) {
    const code = plainWords(place.path.join('.'));
    if (!place.path.includes('*') && !single.has(code)) single.set(code, place);
  }
  return (words) => {
    const label = plainDigits(plainWords(words));
    const place = single.get(label);
    if (place !== undefined) return { place, row: undefined };
    for (const { before, behind, place: inRow } of numbered) {
      if (!label.startsWith(before) || !label.endsWith(behind)) continue;
      const number = label.slice(before.length, label.length - behind.length);
      if (/^\d{1,3}$/.test(number) && Number(number) > 0) return { place: inRow, row: Number(number) - 1 };
    }
    return undefined;
  };
}
