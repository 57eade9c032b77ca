import type { InterfaceLanguage } from '#schemas/language.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** Messages by key, in ICU syntax. In the English catalogue `@key` is a note to translators on `key`. */
export type Catalogue = Readonly<Record<string, string>>;

/** All catalogues. A new language is one file and one line here, beside its name in `InterfaceLanguage`. */
export const catalogues: { readonly [L in InterfaceLanguage]: Catalogue } = { en, ar };
