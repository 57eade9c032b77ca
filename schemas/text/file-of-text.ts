/** How the file with a case's adopted text is called, or with a language version of it: letters, digits, dots and hyphens. */
export const fileOfText = (caseId: string, language?: string): string =>
  language === undefined ? `${caseId}-adopted.txt` : `${caseId}-adopted-${language}.txt`;
