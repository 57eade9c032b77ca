/**
 * What a text's hash is taken over, and what is downloaded to check it: title, an empty line, the text, in Unicode
 * normal form C with line feeds only and nothing behind the last character.
 */
export const canonicalText = (title: string, text: string): string =>
  `${title}\n\n${text}`.normalize('NFC').replaceAll('\r\n', '\n');
