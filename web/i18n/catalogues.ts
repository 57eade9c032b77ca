import { answers } from './answers.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import type { Catalogues } from './speaker.ts';

/** All words of the pages. A new language is one file of each kind, beside its name in `InterfaceLanguage`. */
export const catalogues: Catalogues = {
  en: { ...answers.en, ...en },
  ar: { ...answers.ar, ...ar },
};
