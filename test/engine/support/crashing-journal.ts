import type { Journal } from '#local/journal/journal.ts';

export interface CrashingJournal extends Journal {
  /** Commits tried so far. */
  readonly used: number;
  /** Called at the first commit that fails. */
  onCrash: () => void;
}

/** A journal that dies: after `commits` commits every further one fails, as if the process had been killed there. */
export function crashingJournal(journal: Journal, commits: number): CrashingJournal {
  let used = 0;
  const crashing: CrashingJournal = {
    ...journal,
    async commit(ops) {
      used += 1;
      if (used === commits + 1) crashing.onCrash();
      if (used > commits) throw new Error('crashed');
      await journal.commit(ops);
    },
    get used() {
      return used;
    },
    onCrash: () => undefined,
  };
  return crashing;
}
