import type { InterfaceLanguage } from '#schemas/language.ts';
import { isSaid, type Manner, say } from './say.ts';
import type { SayingParams } from './saying-params.ts';

/** Why something was refused, in words: `errors.<code>`; a rule that has no sentence of its own is `errors.invalid`. */
export const refusalText = (
  language: InterfaceLanguage,
  code: string,
  params: SayingParams = {},
  manner: Manner = {},
): string =>
  say(language, isSaid(`errors.${code}`, manner.procedure) ? `errors.${code}` : 'errors.invalid', params, manner);
