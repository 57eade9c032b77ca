import * as z from 'zod/mini';
import { BookId, Instant } from '#schemas/ids.ts';

/** What every book's state has; it is stored as a case is, and has nothing of what only a case has. */
export const bookStateShape = {
  /** The book's own id, where a case has its number. */
  caseId: BookId,
  seq: z.int().check(z.nonnegative()),
  /** A book goes nowhere. */
  at: z.literal('kept'),
  since: Instant,
  title: z.string(),
  openedAt: Instant,
  updatedAt: Instant,
  /** Nobody is asked for anything. */
  tasks: z.strictObject({}),
  closedTasks: z.strictObject({}),
};
const BookState = z.looseObject(bookStateShape);
export type BookState = z.infer<typeof BookState>;
