/** The lines of a file without their ends, counted from 1. Bytes after the last line end are a line as well. */
export function* linesOf(bytes: Buffer): Generator<{ readonly number: number; readonly text: string }> {
  let number = 1;
  for (let from = 0; from < bytes.length; number += 1) {
    const end = bytes.indexOf(0x0a, from);
    const to = end < 0 ? bytes.length : end;
    yield { number, text: bytes.toString('utf8', from, to) };
    from = to + 1;
  }
}
