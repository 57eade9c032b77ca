import { statSync } from 'node:fs';
import type { Journal } from '../journal/journal.ts';
import { errorFacts, type Log } from '../log.ts';
import type { JournalMark } from './installation.ts';
import type { TableMarks } from './table-marks.ts';

export interface Marks {
  /** Marks both stores as they are now. @throws Error when one of them takes no write */
  mark(): Promise<void>;
  /** The last mark, of an installation that ends in order. */
  stop(): Promise<void>;
}

/** The file of another moment is noticed when it is older than this; a command writes nothing for it. */
const everyMs = 5_000;

const journalKey = '!installation';

export const readJournalMark = (journal: Journal): JournalMark | undefined =>
  journal.get(journalKey) as JournalMark | undefined;

/**
 * Marks the stores together every few seconds in which something was written (`installation.ts` says in which order).
 * @param files of which one has changed when something was written
 * @param keyHash of the key that links are made with now
 */
export function keepMarks(parts: {
  readonly id: string;
  readonly journal: Journal;
  readonly table: TableMarks;
  readonly lastMark: number;
  readonly files: readonly string[];
  readonly keyHash: () => string | null;
  readonly log: Log;
}): Marks {
  const { id, journal, table, files, keyHash, log } = parts;
  let last = parts.lastMark;
  let confirmed = readJournalMark(journal)?.confirmed ?? 0;
  let seen = '';
  let marking: Promise<void> = Promise.resolve();
  let stopped = false;
  const timer = setInterval(() => {
    if (seen !== stateOf(files)) void mark().catch(note);
  }, everyMs).unref();

  function mark(): Promise<void> {
    const next = marking.catch(() => undefined).then(markBoth);
    marking = next;
    return next;
  }

  async function markBoth(): Promise<void> {
    last += 1;
    const key = keyHash();
    await journal.commit([{ put: journalKey, value: { id, mark: last, confirmed, key } }]);
    await table.write({ id, mark: last });
    confirmed = last;
    await journal.commit([{ put: journalKey, value: { id, mark: last, confirmed, key } }]);
    seen = stateOf(files);
  }

  const note = (error: unknown): void => log.warn('The stores could not be marked together', errorFacts(error));

  return {
    mark,
    async stop() {
      if (stopped) return;
      stopped = true;
      clearInterval(timer);
      await marking.catch(note);
      if (seen !== stateOf(files)) await mark().catch(note);
    },
  };
}

/** Changes whenever one of the files is written. */
const stateOf = (files: readonly string[]): string =>
  files.map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0).join();
