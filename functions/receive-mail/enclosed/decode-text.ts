/**
 * What programs write who do not say so, in the order in which two that read alike are told apart: the Arabic one has most letters of
 * French, and means others by the rest.
 */
const usual = ['utf-8', 'windows-1252', 'windows-1251', 'windows-1256', 'koi8-r', 'gb18030', 'utf-16le', 'utf-16be'];

/** TextDecoder of Node.js 20 takes windows-1252 for ISO 8859-1. Loaded with the first text that hangs on a mail: its tables are large. */
const loadIconv = async () => (await import('iconv-lite')).default;

/** A text in each charset in which it can be one: the one that its marks or its mail name first, then the usual ones. */
export async function decodings(content: Uint8Array, charset: string): Promise<string[]> {
  const iconv = await loadIconv();
  const marked = markedAs(content);
  const names = marked === undefined ? [...new Set([charset.trim().toLowerCase(), ...usual])] : [marked];
  return names
    .filter((name) => name !== '' && iconv.encodingExists(name))
    .map((name) => iconv.decode(Buffer.from(content), name))
    .filter((text) => !/[\0\ufffd]/.test(text));
}

/** What its byte order mark says (Unicode 23.8). */
function markedAs([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}
