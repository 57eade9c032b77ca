/** Control characters but for the line feed, and those that reorder text: they have no honest use in a mail. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out.
const unwanted = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const lineBreaks = /\r\n?|\u2028|\u2029/g;

/** Text that a user wrote, fit to be shown: one kind of line break, nothing that hides or turns what stands there. */
export const cleanText = (text: string): string => text.replace(lineBreaks, '\n').replace(unwanted, '');

/** The same on one line, for headers and headings: a line break would begin a new header (RFC 5322, section 2.2). */
export const cleanLine = (text: string): string => cleanText(text).replace(/\n+/g, ' ').trim();

const opposite = {
  ltr: /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/,
  rtl: /[A-Za-z0-9\u00c0-\u024f\u0400-\u04ff\u4e00-\u9fff]/,
};

/**
 * Keeps words of the other writing direction from turning the sentence around them: FIRST STRONG ISOLATE … POP
 * DIRECTIONAL ISOLATE (Unicode Standard Annex 9, section 2.4). What runs the same way, or is isolated, stays as it is.
 */
export const isolate = (text: string, direction: 'ltr' | 'rtl'): string =>
  opposite[direction].test(text) && !text.startsWith('\u2068') ? `\u2068${text}\u2069` : text;
