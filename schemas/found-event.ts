import type { FoundCount } from './search.ts';
import type { ToldEvent } from './sections/viewed-case.ts';

/** A piece of a text, and whether it is what was looked for. */
export type MarkedPiece = { readonly text: string; readonly isFound: boolean };

/** One event that was found, as pages and files show it. */
export type FoundEvent = {
  readonly caseId: string;
  readonly procedure: string;
  readonly title: string;
  readonly event: ToldEvent;
  /** What was written in it, around the words that were looked for; nothing where nothing was written. */
  readonly snippet: readonly MarkedPiece[];
};

/** Events that were found, the latest first; `counts` and `total` are those of all pages. */
export type FoundEvents = {
  readonly items: readonly FoundEvent[];
  readonly cursor: string | null;
  readonly total: number;
  readonly counts: readonly FoundCount[];
};

/** What may be chosen, each with a procedure that has words for it. */
export type Named = readonly (readonly [value: string, procedure: string | undefined])[];

/** What there is of each filter that has choices. */
export type SearchChoices = Readonly<Record<'procedure' | 'type' | 'state' | 'outcome' | 'role', Named>>;
