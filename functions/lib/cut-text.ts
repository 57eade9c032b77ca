const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Longest run of characters that is looked at for the end of what readers see as one (UAX 29). */
const window = 200;

/**
 * The beginning of a text that takes at most so many bytes in UTF-8. It ends where a reader sees a character end.
 */
export function cutText(text: string, mostBytes: number): string {
  if (text.length * 3 <= mostBytes || Buffer.byteLength(text) <= mostBytes) return text;
  let end = lengthWithin(text, mostBytes);
  const start = Math.max(0, end - window);
  let last = start;
  for (const { index } of graphemes.segment(text.slice(start, end + window))) {
    if (start + index > end) break;
    last = start + index;
  }
  // A single character of more than the window, as only a prank has: at least no pair of surrogates is parted.
  if (last > start || start === 0) end = last;
  else if (isLowSurrogate(text.charCodeAt(end))) end -= 1;
  return text.slice(0, end);
}

/** How many UTF-16 units take at most so many bytes. */
function lengthWithin(text: string, mostBytes: number): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // Each half of a pair counts for two of its four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
    if (bytes > mostBytes) return at;
  }
  return text.length;
}

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
