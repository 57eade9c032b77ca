import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { InterfaceLanguage } from '#schemas/language.ts';
import type { Catalogue } from '../catalogue.ts';

const load = createRequire(import.meta.url);

/** Reads a catalogue that was compiled when the bundle was made, and lies beside it (infra/constructs/lay-words.ts). */
export function readCatalogue(name: string, language: InterfaceLanguage): Catalogue {
  const file = fileURLToPath(new URL(`./words/${name}.${language}.cjs`, import.meta.url));
  return existsSync(file) ? (load(file) as { readonly default: Catalogue }).default : {};
}
