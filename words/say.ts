import type { InterfaceLanguage } from '#schemas/language.ts';
import { findMessage } from './find-message.ts';
import { fillingOf, type SayingParams } from './saying-params.ts';

/** Whose words are said, where they are a procedure's, and the zone that instants are written in. */
export type Manner = { readonly procedure?: string | undefined; readonly timeZone?: string };

const missed = new Set<string>();

/**
 * A sentence of the catalogues: the procedure's own, or its parts', or the platform's. The result is plain text: whoever puts it into
 * a page or an answer escapes it. A key that no catalogue has is said as it is, and logged once: a reader who sees it has the rest of the page.
 * @throws Error when something is missing that the sentence is filled with, which is a mistake of the program.
 */
export function say(
  language: InterfaceLanguage,
  key: string,
  params: SayingParams = {},
  { procedure, timeZone = 'UTC' }: Manner = {},
): string {
  const message = findMessage(language, key, procedure);
  if (message !== undefined) return message(fillingOf(language, params, timeZone));
  reportMissing(language, key, procedure);
  return key;
}

/** Whether there is such a sentence; for words that come from outside, or that a procedure may or may not have. */
export const isSaid = (key: string, procedure?: string): boolean => findMessage('en', key, procedure) !== undefined;

function reportMissing(language: InterfaceLanguage, key: string, procedure = 'platform'): void {
  const id = `${language} ${procedure} ${key}`;
  if (missed.has(id)) return;
  missed.add(id);
  // One line of JSON, as functions/lib/log.ts writes it.
  console.error(JSON.stringify({ level: 'error', message: 'A catalogue lacks a key', language, procedure, key }));
}
