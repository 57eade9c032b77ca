/** What programs and people end a line with (Unicode Standard, section 5.8, "Newline Guidelines"). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: vertical tab and form feed are line breaks.
const lineBreaks = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;

/** The same text with line feeds only. */
export const withLineFeeds = (text: string): string => text.replace(lineBreaks, '\n');

/** The same text on one line: a line break would begin a new header of a mail, a tab none of its columns. */
export const onOneLine = (text: string): string =>
  withLineFeeds(text)
    .replace(/[ \t\n]+/g, ' ')
    .trim();
