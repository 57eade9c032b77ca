import type { InterfaceLanguage } from '#schemas/language.ts';
import type { Filling } from '#words/catalogue.ts';
import { findMessage } from '#words/find-message.ts';

/**
 * The words that a procedure's facts are shown with: `facts.label.<fact>`; `facts.<fact>.<value>` for a fact whose values are words;
 * `facts.value.<fact>`, a message with `{value}`; `facts.check.<fact>`, how to check it. Undefined where the procedure has none.
 */
export type FactWords = (key: string, filling?: Filling) => string | undefined;

export const factWordsOf =
  (procedure: string, language: InterfaceLanguage): FactWords =>
  (key, filling = {}) =>
    findMessage(language, `facts.${key}`, procedure)?.(filling);
