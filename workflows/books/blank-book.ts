import { blank } from '#workflows/procedure/beginning.ts';
import type { BookState } from './schemas/state.ts';

/** A book in which nothing is written yet. */
export const blankBook = (bookId: string, title: string, at: string) =>
  ({ ...blank(bookId, at), at: 'kept', title }) satisfies BookState;
