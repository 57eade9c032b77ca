import { isDeepStrictEqual } from 'node:util';
import { books as registered } from '#workflows/books.ts';
import { checkChain, fold, type NumberedRow, plain } from './fold-rows.ts';
import { refusedAt } from './moving-error.ts';
import { checked } from './parse-line.ts';
import type { RowOf } from './row.ts';

const books = Object.fromEntries(
  await Promise.all(Object.entries(registered).map(async ([id, { load }]) => [id, await load()] as const)),
);

/** The rows of one book fit together: its entries fold to the stored state, and it owes no news of what it does not hold. @throws MovingError */
export function checkBook(rows: readonly NumberedRow[]): void {
  const stored = rows.find((each): each is NumberedRow & { row: RowOf<'book'> } => each.row.kind === 'book');
  if (stored === undefined) throw refusedAt(rows[0]?.number ?? 0, `the book of this row is missing`);
  const { number, row } = stored;
  const book = Object.hasOwn(books, row.procedure) ? books[row.procedure] : undefined;
  if (book === undefined) throw refusedAt(number, `this version keeps no book '${row.procedure}'`);
  const { caseId, seq } = row.state;
  const state = checked(number, book.state, row.state);
  const folded = fold(book, caseId, rows, number);
  checkChain(row, rows, number);
  if (!isDeepStrictEqual(folded, plain(state)))
    throw refusedAt(number, `the state of ${caseId} is not what its history says`);
  for (const { number: at, row: owed } of rows) {
    if (owed.kind === 'news' && owed.outbox.news.version > seq)
      throw refusedAt(at, `news are owed of something that has not happened`);
  }
}
