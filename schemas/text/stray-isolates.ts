const isolates = /[\u2066-\u2069\n]/g;
const closing = '\u2069';

/**
 * Where isolates begin that nothing ends, or end that nothing began, paragraph by paragraph (Unicode Standard Annex 9,
 * section 3.3.2): such a one would reach into what stands around the text. In order of their place.
 */
export function strayIsolates(text: string): number[] {
  const stray: number[] = [];
  let open: number[] = [];
  for (const { 0: character, index } of text.matchAll(isolates)) {
    if (character === '\n') {
      stray.push(...open);
      open = [];
    } else if (character !== closing) open.push(index);
    else if (open.pop() === undefined) stray.push(index);
  }
  return [...stray, ...open].sort((one, other) => one - other);
}
