import type { InterfaceLanguage } from '#schemas/language.ts';
import { numbersIn } from '#schemas/text/numbers-in.ts';
import { labelled } from '#words/labelled.ts';

/** What stands around the lines that are read of a mail, in every language. */
const begin = '[tawafuq]';
const end = '[/tawafuq]';

/** The lines of the form, as a mail offers them and as they come back. */
export type BlockLines = { readonly choice: string; readonly code: string; readonly reason: string };

/** A line for numbers, such as paragraphs: the field that takes them, and what it is called. */
export type NumbersLine = { readonly name: string; readonly label: string };

/** The form to be sent as it stands: the words are the reader's, what is read of a choice stands in brackets. */
export const writeActBlock = (
  labels: BlockLines,
  { label, id }: { label: string; id: string },
  code: string,
  language: InterfaceLanguage,
  numbers?: NumbersLine,
): string[] => [
  begin,
  labelled(language, labels.choice, `${label} [${id}]`),
  labelled(language, labels.code, code),
  ...(numbers === undefined ? [] : [labelled(language, `${numbers.label} [${numbers.name}]`)]),
  labelled(language, labels.reason),
  end,
];

export type ReadBlock =
  | { readonly is: 'none' | 'several' | 'spoiled' }
  | {
      readonly is: 'one';
      readonly choice: string;
      readonly code: string;
      readonly reason: string;
      /** What was written on the line for numbers, where there is one and it was filled in. */
      readonly numbers?: { readonly name: string; readonly numbers: readonly (number | string)[] };
    };

/**
 * The one form among the words that somebody wrote themselves. Its lines are read by their place, so that the language of their labels says nothing; what
 * is not as we offer it is not read at all.
 */
export function readActBlock(words: string): ReadBlock {
  const lines = words.split('\n').map((line) => line.trim());
  const marks = lines.flatMap((line, at) => (line === begin ? [at] : []));
  const [start, another] = marks;
  if (start === undefined) return { is: lines.includes(end) ? 'spoiled' : 'none' };
  if (another !== undefined) return { is: 'several' };
  const stop = lines.indexOf(end, start);
  if (stop < 0 || lines.lastIndexOf(end) !== stop) return { is: 'spoiled' };
  const [choiceLine = '', codeLine = '', ...reasonLines] = lines
    .slice(start + 1, stop)
    .filter((line, at) => line !== '' || at > 1);
  const choices = [...choiceLine.matchAll(/\[([a-z-]{1,40})\]/g)].map(([, id]) => id);
  const code = /[:：]\s*(\d{6})$/.exec(codeLine)?.[1];
  const numbers = numbersOn(reasonLines[0] ?? '');
  const [first = '', ...rest] = numbers === undefined ? reasonLines : reasonLines.slice(1);
  const beginning = /^[^:：]{1,40}[:：]\s*(.*)$/su.exec(first)?.[1];
  const [choice, other] = choices;
  if (choice === undefined || code === undefined || beginning === undefined) return { is: 'spoiled' };
  if (other !== undefined) return { is: 'several' };
  return {
    is: 'one',
    choice,
    code,
    reason: [beginning, ...rest].join('\n').trim(),
    ...(numbers === undefined || numbers.numbers.length === 0 ? {} : { numbers }),
  };
}

/** A mail from before there was such a line has none. */
function numbersOn(line: string) {
  const [, name, written] = /^[^[\]:：]{1,60}\[([a-z]{1,40})\]\s*[:：](.*)$/su.exec(line) ?? [];
  return name === undefined ? undefined : { name, numbers: numbersIn(written ?? '') };
}
