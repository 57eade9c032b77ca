const opposite = {
  ltr: /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/,
  rtl: /[A-Za-z0-9\u00c0-\u024f\u0400-\u04ff\u4e00-\u9fff]/,
};

/**
 * Keeps words of the other writing direction from turning the sentence around them: FIRST STRONG ISOLATE … POP
 * DIRECTIONAL ISOLATE (Unicode Standard Annex 9, section 2.4). What runs the same way, or is isolated, stays as it is.
 */
export const isolate = (text: string, direction: 'ltr' | 'rtl'): string =>
  opposite[direction].test(text) && !isIsolated(text) ? `\u2068${text}\u2069` : text;

const isIsolated = (text: string): boolean => text.startsWith('\u2068') && text.indexOf('\u2069') === text.length - 1;
