import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredForm } from '#workflows/concept-note/schemas/stored-form.ts';

/** A note as `samples/concept-notes/` keeps it. */
interface Sample {
  readonly proposer: string;
  readonly form: StoredForm;
}

const folder = 'samples/concept-notes';

export function readSample(root: string, name: string): Sample {
  return JSON.parse(readFileSync(join(root, folder, `${name}.json`), 'utf8')) as Sample;
}

/** The document that the entities hand in when it is called for. */
export const programmeDocument = (root: string): { readonly name: string; readonly content: Buffer } => ({
  name: 'joint-programme-document.pdf',
  content: readFileSync(join(root, folder, 'joint-programme-document.pdf')),
});
