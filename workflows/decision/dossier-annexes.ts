import type { DocumentRef } from '#schemas/document.ts';
import type { PaperPart } from '#workflows/procedure/paper.ts';

/** The annexes of the newest submission, by the hashes with which anybody can tell them; nothing where there are none. */
export const annexesIn = (documents: readonly DocumentRef[]): PaperPart[] =>
  documents.length === 0
    ? []
    : [
        { heading: '6. Annexes' },
        { line: 'Each is a file beside this dossier. Its SHA-256 is that of its bytes.' },
        ...documents.flatMap(({ name, size, mediaType, sha256 }): PaperPart[] => [
          { line: '' },
          { line: 'Annex:' },
          { words: name },
          { line: `${size} bytes, ${mediaType}` },
          { line: `SHA-256 ${sha256}` },
        ]),
      ];
