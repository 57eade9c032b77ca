import type { PersonId } from '#schemas/ids.ts';
import type { Saying } from '#schemas/sections/saying.ts';

/** Something to be shared out, such as a case that is to be reviewed. */
export type Work = {
  readonly id: string;
  /** What those who take it should know between them; 30 at most. */
  readonly themes: readonly string[];
  /** How many are to take it. */
  readonly wanted: number;
  /** Whoever must not take it, and why. */
  readonly excluded: Readonly<Record<PersonId, Saying>>;
  /** Whoever takes it in any case: they have been asked already, or were chosen by hand. */
  readonly pinned: readonly PersonId[];
};

/** Somebody who may take works. */
export type Candidate = {
  readonly id: PersonId;
  readonly themes: readonly string[];
  /** How many they have beside those of the problem. */
  readonly load: number;
  readonly mostLoad: number;
};

export type Problem = { readonly works: readonly Work[]; readonly people: readonly Candidate[] };

/** Who takes which work, the pinned first. */
export type Assignment = Readonly<Record<Work['id'], readonly PersonId[]>>;
