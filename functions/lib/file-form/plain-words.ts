/** Arabic letters that people write for one another: alef maqsura and yeh, teh marbuta and heh. */
const alike: Readonly<Record<string, string>> = { ى: 'ي', ة: 'ه', ı: 'i', ʼ: "'", '’': "'", '‘': "'", '`': "'" };

/**
 * Words as they are compared, whoever wrote them with which keyboard: compatibility forms (full width among them) are plain ones,
 * marks and what nobody sees are left out (accents, vowel signs, tatweel, marks of direction), case, kinds of space and of dash say nothing.
 */
export const plainWords = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u0640]/gu, '')
    .toLowerCase()
    .replace(/[ىةıʼ’‘`]/g, (letter) => alike[letter] ?? letter)
    .replace(/[\s*_]*\p{Pd}+[\s*_]*/gu, '-')
    .replace(/[\s*_]+/gu, ' ')
    .trim();

/** Digits of other scripts as 0–9: Arabic, Persian and full-width ones are typed by the keyboards of our languages. */
export const plainDigits = (text: string): string =>
  text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
