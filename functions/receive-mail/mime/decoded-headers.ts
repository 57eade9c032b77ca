import libmime from 'libmime';

/** Header fields as people read them: unfolded, encoded words decoded (RFC 2047), bytes beyond ASCII taken for UTF-8 (RFC 6532). */
export function decodedHeaders(lines: readonly { readonly line: string }[]): { name: string; value: string }[] {
  return lines.map(({ line }) => {
    const colon = line.indexOf(':');
    const raw = Buffer.from(line.slice(colon + 1).replace(/\r?\n(?=[ \t])/g, ''), 'latin1');
    return { name: line.slice(0, Math.max(0, colon)).trim(), value: decodeWords(textOf(raw)).trim() };
  });
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
/** What old programs of the West write without saying so. */
const windows1252 = new TextDecoder('windows-1252');

function textOf(raw: Buffer): string {
  try {
    return utf8.decode(raw);
  } catch {
    return windows1252.decode(raw);
  }
}

function decodeWords(value: string): string {
  if (!value.includes('=?')) return value;
  try {
    return libmime.decodeWords(value);
  } catch {
    // An encoding that nobody knows: what stands there is shown.
    return value;
  }
}
