import type { InterfaceLanguage } from '#schemas/language.ts';
import type { ExampleMail } from './example-mail.ts';
import { examplesOfCases } from './of-cases.ts';
import { examplesOfMailDesk } from './of-mail-desk.ts';
import { examplesOfPlatform } from './of-platform.ts';

/** Every mail that there is, in a language: as the product sends it, about what has really happened in a world in memory. */
export const everyExample = async (language: InterfaceLanguage): Promise<ExampleMail[]> => [
  ...(await examplesOfCases(language)),
  ...(await examplesOfMailDesk(language)),
  ...(await examplesOfPlatform(language)),
];
