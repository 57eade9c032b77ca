import type { Fields } from '#schemas/form/field.ts';
import { type InterfaceLanguage, Language } from '#schemas/language.ts';
import { withLineFeeds } from '#schemas/text/line-breaks.ts';
import { type Labels, labelsIn, type Named } from './find-label.ts';

/** What stands behind one label. */
export type Answered = Named & { readonly text: string };

export type ReadLines = {
  readonly answers: readonly Answered[];
  /** What follows the labelled lines behind a blank one; empty where there is nothing. */
  readonly body: string;
  /** Lines that belong to nothing. */
  readonly passedOver: readonly string[];
  /** In which most labels are; undefined where there is none. */
  readonly language: InterfaceLanguage | undefined;
};

/** The colon of each of our scripts, with the space that French puts before it. */
const colon = /[:：﹕∶]/g;
/** Nothing longer is a label. */
const longestLabel = 200;
/** A label may have colons of its own. */
const mostColons = 3;

type Line = { readonly named: Named; readonly language: InterfaceLanguage; readonly rest: string };

/**
 * Reads `Title: …`, the labels in any language and any order. A value goes on over the lines below it; a long answer, whose label
 * has nothing behind it, over blank lines too, up to the next label. What follows behind a blank line, and begins with no label, is the
 * text, whatever stands in it. A line that begins with `#` is a note of the file, and `\` before a line makes it a part of the answer.
 */
export function readLines(procedure: string, fields: Fields, text: string): ReadLines {
  const labels = Language.options.map((language): [InterfaceLanguage, Labels] => [
    language,
    labelsIn(procedure, language, fields),
  ]);
  const lines = withLineFeeds(text.normalize('NFC')).split('\n');
  const preferred = mostUsed(lines, labels);
  const inOrder = labels.sort(([one], [other]) => Number(other === preferred) - Number(one === preferred));
  const answers: { named: Named; lines: string[]; isLong: boolean }[] = [];
  const passedOver: string[] = [];
  let isBehindBlank = false;
  for (const [at, line] of lines.entries()) {
    if (line.startsWith('#')) continue;
    const labelled = labelledIn(line, inOrder);
    const last = answers.at(-1);
    if (labelled !== undefined) {
      const { named, rest } = labelled;
      answers.push({ named, lines: [rest], isLong: named.place.field.kind === 'text' && rest === '' });
      isBehindBlank = false;
    } else if (last?.isLong) last.lines.push(unescaped(line));
    else if (line.trim() === '') isBehindBlank = true;
    else if (last !== undefined && !isBehindBlank) last.lines.push(unescaped(line));
    else if (last !== undefined) return finished(lines.slice(at).join('\n').trim());
    else passedOver.push(line);
  }
  return finished('');

  function finished(body: string): ReadLines {
    const read = answers.map(({ named, lines: own }) => ({ ...named, text: own.join('\n').trim() }));
    return { answers: read, body, passedOver, language: preferred };
  }
}

function labelledIn(line: string, labels: readonly [InterfaceLanguage, Labels][]): Line | undefined {
  if (line.startsWith('\\')) return undefined;
  let colons = 0;
  for (const { index } of line.slice(0, longestLabel).matchAll(colon)) {
    colons += 1;
    if (colons > mostColons) return undefined;
    const words = line.slice(0, index).replace(/^[\s>•·▪*–—-]+/u, '');
    for (const [language, find] of labels) {
      const named = find(words);
      if (named !== undefined) return { named, language, rest: line.slice(index + 1).trim() };
    }
  }
  return undefined;
}

function mostUsed(
  lines: readonly string[],
  labels: readonly [InterfaceLanguage, Labels][],
): InterfaceLanguage | undefined {
  const counts = labels.map(
    ([language, find]) => [language, lines.filter((line) => labelledIn(line, [[language, find]])).length] as const,
  );
  const [best] = counts.sort(([, one], [, other]) => other - one);
  return best === undefined || best[1] === 0 ? undefined : best[0];
}

const unescaped = (line: string): string => (line.startsWith('\\') ? line.slice(1) : line);
