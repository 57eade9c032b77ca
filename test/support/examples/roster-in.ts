import { readFileSync } from 'node:fs';
import type { InterfaceLanguage } from '#schemas/language.ts';

const sample = readFileSync('samples/roster.jsonc', 'utf8');

/** The sample network as it would be if everybody read one language. */
export const rosterIn = (language: InterfaceLanguage): string =>
  sample.replace(/"language": "\w+"/g, `"language": "${language}"`);
