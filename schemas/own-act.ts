import type { OwnActsFound, OwnChoice } from './own-acts.ts';
import type { ToldEvent } from './sections/viewed-case.ts';

/** Something that somebody did, or that was said in the name of those for whom they act, with how its case stands now. */
export type OwnAct = {
  readonly caseId: string;
  readonly procedure: string;
  readonly title: string;
  readonly state: string;
  /** How the case ended; null while it is open. */
  readonly outcome: string | null;
  readonly choice: OwnChoice;
  /** Of the text that a position is about; null where there is none. */
  readonly version: number | null;
  readonly event: ToldEvent;
};

/** A page of them, with the counts of all. */
export type OwnActs = Pick<OwnActsFound, 'total' | 'byYear' | 'byChoice'> & {
  readonly items: readonly OwnAct[];
  readonly cursor: string | null;
};
