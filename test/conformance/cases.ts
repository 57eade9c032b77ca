import { languageCases } from '../engine/language/language-cases.ts';
import { generateCases } from './generate.ts';
import type { NamedCase } from './implementation.ts';

const seed = 20_260_101;
const generatedCount = 150;

/** The table of the language, and random machines that are the same in every run. */
export const conformanceCases: readonly NamedCase[] = [
  ...languageCases.map((each) => ({ ...each, id: each.rule })),
  ...generateCases(seed, generatedCount),
];
