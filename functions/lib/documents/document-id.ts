import type { DocumentId } from '#schemas/document.ts';
import { sha256 } from '../hash.ts';

/** The same for the same person and content, so that sending something twice makes nothing twice. */
export const documentIdOf = (person: string, contentSha256: string): DocumentId =>
  `doc-${sha256(`document\n${person}\n${contentSha256}`).slice(0, 32)}`;
