/** Enough for a status code and a sentence. */
const maxCharacters = 300;

/**
 * What a foreign server says, fit to stand between quotation marks in what we write: one line, nothing invisible, nothing that
 * turns what stands around it, bounded. Never to be taken for our own words.
 */
export function foreignWords(text: string): string {
  const line = text
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .replaceAll(/[\p{C}\p{Default_Ignorable_Code_Point}]/gu, '')
    .normalize('NFC')
    .trim();
  const characters = [...line];
  return characters.length <= maxCharacters ? line : `${characters.slice(0, maxCharacters - 1).join('')}…`;
}
