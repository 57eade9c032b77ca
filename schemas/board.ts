import type { CaseSummary, StalledCase, TaskSummary } from './api.ts';
import type { FoundAlteration } from './history-check.ts';
import type { Assignee } from './task.ts';

/** What waits for one of the desks, and how urgent it is. */
export type DeskTask = TaskSummary & {
  readonly procedure: string;
  /** Of whom it is asked: `role:secretariat`. */
  readonly desk: Assignee;
  /** A notice did not arrive, and its party cannot be counted as informed. */
  readonly isNotice: boolean;
  readonly isOverdue: boolean;
};

/** A case whose history is not as it was recorded, by the first event that shows it. */
export type AlteredCase = CaseSummary & Pick<FoundAlteration, 'seq' | 'foundAt'>;

export type DeskTasks = {
  /** The overdue first, then notices that did not arrive, then by what is due when. */
  readonly items: readonly DeskTask[];
  /** There are more than were looked at. */
  readonly isMore: boolean;
};

/** The cases of a procedure in one state, the oldest first. */
export type BoardColumn = {
  readonly state: string;
  readonly cases: readonly CaseSummary[];
  /** How many there are, or with `isMore` so many at least. */
  readonly count: number;
  readonly isMore: boolean;
};

export type Board = {
  readonly procedure: string;
  readonly stalled: { readonly items: readonly StalledCase[]; readonly cursor: string | null };
  /** Those that were found first. */
  readonly altered: readonly AlteredCase[];
  readonly waiting: DeskTasks;
  /** Absences that somebody has asked for and the secretariat has not settled. */
  readonly absences: number;
  /** The states in which something is still to be done, in the order in which a case meets them; without those that have no case. */
  readonly columns: readonly BoardColumn[];
};
