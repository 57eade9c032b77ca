/** How the file with a case's adopted text is called: letters, digits, dots and hyphens. */
export const fileOfText = (caseId: string): string => `${caseId}-adopted.txt`;
