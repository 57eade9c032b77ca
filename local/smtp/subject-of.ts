import libmime from 'libmime';

/** Where the subject is looked for, and how much of it is read: a list shows no more. */
const most = { headerBytes: 64 * 1024, subjectCharacters: 1_000 } as const;

/** Only this field is read here, by whoever takes mail in: all else is the function's to judge. */
export function subjectOf(pieces: readonly Buffer[]): string {
  const bytes = pieces.reduce((sum, { length }) => sum + length, 0);
  const head = Buffer.concat(pieces, Math.min(bytes, most.headerBytes)).toString('utf8');
  const [headers = ''] = head.split(/\r?\n\r?\n/, 1);
  const field = /^subject:((?:[^\r\n]|\r?\n[ \t])*)/im.exec(headers)?.[1] ?? '';
  const line = field.replace(/\r?\n(?=[ \t])/g, '').trim();
  const words = line.slice(0, most.subjectCharacters).replace(/[\ud800-\udbff]$/, '');
  try {
    return libmime.decodeWords(words);
  } catch {
    return words;
  }
}
