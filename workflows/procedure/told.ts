import type { ShownSaying } from '#schemas/sections/saying.ts';
import type { Telling } from '#schemas/sections/telling.ts';
import { shownText } from '#schemas/text/shown.ts';

type Happened = { readonly type: string; readonly data: object };

/** Fields in which somebody writes: a reason, advice, a question, an answer, a report; and what a machine says of its fault. */
const written = [
  'condition',
  'reason',
  'explanation',
  'question',
  'words',
  'advice',
  'report',
  'error',
  'cause',
] as const;

/**
 * An event as most are told: the sentence of its type, filled with the fields of its data that are plain and with `own`,
 * and what was written in it.
 */
export const told = (event: Happened, own: ShownSaying['params'] = {}): Telling => ({
  says: { key: `events.${event.type}`, params: { ...plainFields(event.data), ...own } },
  words: wordsIn(event.data),
});

const plainFields = (data: object): ShownSaying['params'] =>
  Object.fromEntries(
    Object.entries(data).filter(
      (field): field is [string, string | number] => typeof field[1] === 'string' || typeof field[1] === 'number',
    ),
  );

function wordsIn(data: object): string[] {
  const fields: Readonly<Record<string, unknown>> = { ...data };
  return written
    .map((name) => fields[name])
    .filter((text): text is string => typeof text === 'string' && text !== '')
    .map(shownText);
}
