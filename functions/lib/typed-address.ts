/** What people paste around an address: brackets, quotes and the marks between several. */
const separators = String.raw`\s<>()\[\]{}"'“”‘’«»‹›〈〉《》,;:?`;
/** Far more than an address and a name; what is searched for one is bounded. */
const longestTyped = 1000;

const token = new RegExp(`[^${separators}]+@[^${separators}@]+`, 'gu');

/**
 * The address in what somebody typed or pasted: a display name, brackets, `mailto:`, invisible characters and the forms
 * that look alike (NFKC, UAX 15) are taken off; lower case. What holds none, or several, comes back as it is seen, to be refused.
 */
export function typedAddress(text: string): string {
  const seen = percentDecoded(text.slice(0, longestTyped).normalize('NFKC'))
    .replaceAll(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '')
    .replaceAll(/[\r\n]+/g, '')
    // The full stop of Chinese and Japanese keyboards, which names of domains take for a dot (UTS 46, 2.3).
    .replaceAll('。', '.')
    .replaceAll(/\s*@\s*/gu, '@')
    .trim();
  const bracketed = Array.from(seen.matchAll(/<([^<>]*@[^<>]*)>/gu), ([, within = '']) => within);
  const [found, second] = (bracketed.length === 0 ? seen : bracketed.join(' ')).match(token) ?? [];
  // Nobody says which of two is meant.
  if (found === undefined || second !== undefined) return seen;
  return lowerCase(found.replaceAll(/^\.+|\.+$/g, ''));
}

/** A link to a mailbox is percent-encoded (RFC 6068, section 2). */
function percentDecoded(text: string): string {
  if (!/^\W*mailto:/i.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A Turkish keyboard's capital İ leaves a dot above the i (Unicode SpecialCasing), and its small ı stands for an I in capitals. */
const lowerCase = (text: string): string => text.toLowerCase().replaceAll('i\u0307', 'i').replaceAll('ı', 'i');
