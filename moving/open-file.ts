import { createHash } from 'node:crypto';
import { AnyHeader, End, formatVersion, Header } from './format.ts';
import { linesOf } from './lines.ts';
import { MovingError, refusedAt } from './moving-error.ts';
import { checked, jsonOf } from './parse-line.ts';

/** A file whose frame holds: of a known version, and whole to the last byte. */
export type OpenFile = {
  readonly header: Header;
  readonly sha256: string;
  /** The lines between the first and the last. */
  lines(): Generator<{ readonly number: number; readonly text: string }>;
  /** Whether the bytes are those that were written; false after any change. */
  readonly isUnchanged: boolean;
  readonly lastLine: number;
};

/** Reads first and last line. @throws MovingError for a file of another kind, of a newer version, or one that was cut */
export function openFile(bytes: Buffer): OpenFile {
  const [first] = linesOf(bytes);
  if (first === undefined) throw new MovingError('line 1: the file is empty');
  const header = headerOf(first.text);
  const startOfLast = bytes.lastIndexOf(0x0a, bytes.length - 2) + 1;
  const before = bytes.subarray(0, startOfLast);
  const lastLine = lineCount(before) + 1;
  const end = End.safeParse(jsonOrNothing(bytes.toString('utf8', startOfLast)));
  if (!end.success || bytes.at(-1) !== 0x0a) {
    throw refusedAt(lastLine, 'the file ends here without its closing line: it was cut; export or copy it again');
  }
  const { lines, sha256 } = end.data;
  if (lines !== lastLine - 1) {
    throw refusedAt(lastLine, `says that ${lines} lines stand before it, and there are ${lastLine - 1}; export again`);
  }
  return {
    header,
    sha256,
    lastLine,
    isUnchanged: createHash('sha256').update(before).digest('hex') === sha256,
    *lines() {
      for (const line of linesOf(before)) if (line.number > 1) yield line;
    },
  };
}

function headerOf(text: string): Header {
  const json = jsonOf(1, text);
  const any = AnyHeader.safeParse(json);
  if (!any.success) throw refusedAt(1, 'is not the first line of an export; give the file that `npm run export` wrote');
  if (any.data.version > formatVersion) {
    throw refusedAt(
      1,
      `the file has format ${any.data.version}, this version reads up to ${formatVersion}: import it with the version that wrote it, or a newer one`,
    );
  }
  return checked(1, Header, json);
}

function lineCount(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) count += 1;
  return count;
}

function jsonOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
