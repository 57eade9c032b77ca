import type { TextView } from '#schemas/sections/texts.ts';

/** Where the text of a version lies as it was hashed, for whoever may read its case. */
export const versionFileOf = (caseId: string, { version, language }: Pick<TextView, 'version' | 'language'>): string =>
  `/cases/${caseId}/versions/${version}.txt?language=${language}`;
