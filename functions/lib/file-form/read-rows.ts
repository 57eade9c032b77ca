import type { Fields } from '#schemas/form/field.ts';
import { type InterfaceLanguage, Language } from '#schemas/language.ts';
import { labelsIn, type Named } from './find-label.ts';
import type { ReadLines } from './read-lines.ts';

/** A label, and what stands beside it. */
export type Row = readonly [label: string, words: string];

/** Reads rows of a table, a label of any language in each and the answer beside it. */
export function readRows(procedure: string, fields: Fields, rows: readonly Row[]): ReadLines {
  const found = new Map(
    Language.options.map((language): [InterfaceLanguage, readonly (Named | undefined)[]] => {
      const find = labelsIn(procedure, language, fields);
      return [language, rows.map(([label]) => find(label.replace(/[\s:：﹕∶]+$/u, '')))];
    }),
  );
  const counts = [...found].map(([language, named]) => [language, named.filter(Boolean).length] as const);
  const inOrder = counts.filter(([, count]) => count > 0).sort(([, one], [, other]) => other - one);
  const answers: ReadLines['answers'][number][] = [];
  const passedOver: string[] = [];
  for (const [at, [label, words]] of rows.entries()) {
    const named = inOrder.map(([language]) => found.get(language)?.[at]).find((each) => each !== undefined);
    if (named !== undefined) answers.push({ ...named, text: words.trim() });
    else if (words.trim() !== '') passedOver.push(`${label}: ${words}`);
  }
  return { answers, body: '', passedOver, language: inOrder[0]?.[0] };
}
