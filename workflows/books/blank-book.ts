import type { BookState } from './schemas/state.ts';

/** A book in which nothing is written yet. */
export const blankBook = (bookId: string, title: string, at: string) =>
  ({
    caseId: bookId,
    seq: 0,
    at: 'kept',
    since: at,
    title,
    openedAt: at,
    updatedAt: at,
    tasks: {},
    closedTasks: {},
  }) satisfies BookState;
