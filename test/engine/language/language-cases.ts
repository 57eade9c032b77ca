import { branchCases } from './branches.ts';
import { errorCases } from './errors.ts';
import type { LanguageCase } from './language-case.ts';
import { taskCases } from './tasks.ts';
import { valueCases } from './values.ts';

export const languageCases: readonly LanguageCase[] = [...valueCases, ...branchCases, ...errorCases, ...taskCases];
