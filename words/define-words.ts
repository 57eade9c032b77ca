import type { InterfaceLanguage } from '#schemas/language.ts';

/**
 * Names the owner of words, and does not compile while a language lacks a key that is needed. `Said` is what each language can say: the
 * types of its catalogues, so that no bundle carries words because they are checked.
 *
 *     defineWords<`states.${Situation}`>()<{ en: typeof en; ar: typeof ar }>('decision');
 */
export const defineWords =
  <Needed extends string>() =>
  <_Said extends { readonly [L in InterfaceLanguage]: Readonly<Record<Needed, string>> }>(owner: string): string =>
    owner;
