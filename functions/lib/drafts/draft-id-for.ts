import type { DraftId } from '#schemas/draft.ts';
import { sha256 } from '../hash.ts';

/** The draft that a key of a person's begins, however often. */
export const draftIdFor = (person: string, key: string): DraftId =>
  `draft-${sha256(`draft ${person} ${key}`).slice(0, 32)}`;
