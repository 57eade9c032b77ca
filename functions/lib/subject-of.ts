import { books } from '#workflows/books.ts';
import type { Subject } from '#workflows/procedure/subject.ts';
import { moduleOf } from './module-of.ts';
import { procedureOfCase } from './procedure-of-case.ts';

/** The book or the procedure that a stored row names. @throws NotFoundError where there is none */
export async function subjectNamed(id: string): Promise<Subject> {
  const book = Object.hasOwn(books, id) ? books[id] : undefined;
  return book === undefined ? moduleOf(id) : book.load();
}

/** The same by the prefix of a book's id or of a case's number. */
export function subjectOfId(id: string): Promise<Subject> {
  const [book] = Object.entries(books).find(([, { prefix }]) => id.startsWith(`${prefix}-`)) ?? [];
  return book === undefined ? moduleOf(procedureOfCase(id) ?? '') : subjectNamed(book);
}
