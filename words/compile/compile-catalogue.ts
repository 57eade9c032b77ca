import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { InterfaceLanguage } from '#schemas/language.ts';
import { localeOf } from '../locale.ts';
import { sourcesOf } from './catalogue-files.ts';
import { keysBeside } from './shortcomings.ts';

const load = createRequire(import.meta.url);
// The package is CommonJS that declares the types of an ES module, and of its second entry none.
const MessageFormat: typeof import('@messageformat/core').default = load('@messageformat/core');
const compileModule: (format: object, messages: object) => string = load('@messageformat/core/compile-module.js');

/** Where compiled catalogues find the few functions that they call. */
export const runtimeFolder = dirname(load.resolve('@messageformat/core'));

/**
 * A catalogue in one language as an ES module, whose default is a function for each message. The library refuses what it does not understand, and
 * plural forms that the language does not have.
 * @throws Error for a catalogue that lacks something that the English one says
 */
export function compileCatalogue(catalogue: string, language: InterfaceLanguage): string {
  const faults = keysBeside(sourcesOf(catalogue, 'en'), sourcesOf(catalogue, language));
  if (faults.length > 0) throw new Error(`The catalogue '${catalogue}' in '${language}': ${faults.join(', ')}`);
  const said = Object.entries(sourcesOf(catalogue, language)).filter(([key]) => !key.startsWith('@'));
  // `strict` keeps `#` inside of a plural form to the letter of ICU; a missing value must not be said as "undefined".
  const format = new MessageFormat(localeOf(language), { requireAllArguments: true });
  return compileModule(format, Object.fromEntries(said));
}
