import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentRef } from '#schemas/document.ts';
import type { CheckedFile } from './check-file.ts';
import { MovingError } from './moving-error.ts';
import type { Side } from './side.ts';
import { writeNewFile } from './write-file.ts';

/** Where the contents of documents lie: beside the file that names them by their hashes, and one by one. */
const folderOf = (file: string): string => `${file}.documents`;

function* refsIn(file: CheckedFile): Generator<DocumentRef> {
  for (const row of file.rows()) if (row.kind === 'document') yield row.document.ref;
}

/** Writes the content of each document that the file names. @returns how many there are */
export async function exportDocuments(side: Side, checked: CheckedFile, file: string): Promise<number> {
  const folder = folderOf(file);
  if (existsSync(folder)) throw new MovingError(`${folder} is there already; give another name, or take it away`);
  let count = 0;
  for (const ref of refsIn(checked)) {
    const content = await side.readDocument(ref.documentId);
    if (content === undefined || !isContentOf(ref, content))
      throw new MovingError(`the content of ${ref.documentId} (${ref.name}) is not there, or not what its hash says`);
    if (count === 0) mkdirSync(folder, { mode: 0o700 });
    writeNewFile(join(folder, ref.documentId), content);
    count += 1;
  }
  return count;
}

/** @throws MovingError, before anything is written, when a content is missing or another */
export function checkDocuments(checked: CheckedFile, file: string): void {
  for (const ref of refsIn(checked)) contentOf(file, ref);
}

export async function importDocuments(side: Side, checked: CheckedFile, file: string): Promise<void> {
  for (const ref of refsIn(checked)) await side.keepDocument(ref, contentOf(file, ref));
}

function contentOf(file: string, ref: DocumentRef): Buffer {
  const path = join(folderOf(file), ref.documentId);
  const content = existsSync(path) ? readFileSync(path) : undefined;
  if (content !== undefined && isContentOf(ref, content)) return content;
  throw new MovingError(`${path} is missing, or not the document that was exported: copy the whole folder again`);
}

const isContentOf = ({ size, sha256 }: DocumentRef, content: Buffer): boolean =>
  content.length === size && createHash('sha256').update(content).digest('hex') === sha256;
