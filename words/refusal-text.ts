import type { InterfaceLanguage } from '#schemas/language.ts';
import { isSaid, say } from './say.ts';
import type { SayingParams } from './speaker.ts';

/** Why something was refused, in words: `errors.<code>`; a rule that has no sentence of its own is `errors.invalid`. */
export const refusalText = (language: InterfaceLanguage, code: string, params: SayingParams = {}): string =>
  say(language, isSaid(`errors.${code}`) ? `errors.${code}` : 'errors.invalid', params);
