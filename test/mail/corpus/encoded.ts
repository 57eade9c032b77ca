/** Bytes of a text in a charset that Node.js decodes and does not encode: its own decoder, turned round. */
export function encoded(
  text: string,
  charset: 'windows-1256' | 'koi8-r' | 'windows-1251' | 'gb18030' | 'iso-2022-jp',
): Buffer {
  const table = tableOf(charset);
  if (charset !== 'iso-2022-jp')
    return Buffer.concat([...text].map((character) => table.get(character) ?? Buffer.from('?')));
  // Outside of ASCII everything stands between two escapes (RFC 1468).
  return Buffer.concat(
    [...text].map((character) =>
      character < '\x80'
        ? Buffer.from(character)
        : Buffer.concat([shift('$B'), table.get(character) ?? Buffer.from('!)'), shift('(B')]),
    ),
  );
}

const shift = (set: string): Buffer => Buffer.from(`\x1b${set}`, 'latin1');
const tables = new Map<string, Map<string, Buffer>>();

function tableOf(charset: string): Map<string, Buffer> {
  const known = tables.get(charset);
  if (known !== undefined) return known;
  const table = new Map<string, Buffer>();
  const decoder = new TextDecoder(charset);
  const keep = (bytes: Buffer, shown = bytes) => {
    const character = decoder.decode(shown);
    if ([...character].length === 1 && character !== '\ufffd' && !table.has(character)) table.set(character, bytes);
  };
  if (charset !== 'iso-2022-jp') for (let byte = 0; byte < 256; byte += 1) keep(Buffer.from([byte]));
  const isDouble = charset === 'gb18030' || charset === 'iso-2022-jp';
  const [low, high] = charset === 'gb18030' ? [0xa1, 0xfe] : [0x21, 0x7e];
  for (let one = low; isDouble && one <= high; one += 1)
    for (let other = low; other <= high; other += 1) {
      const bytes = Buffer.from([one, other]);
      keep(bytes, charset === 'gb18030' ? bytes : Buffer.concat([shift('$B'), bytes, shift('(B')]));
    }
  tables.set(charset, table);
  return table;
}
