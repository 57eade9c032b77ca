import { peopleBook } from '#workflows/books/people/book-id.ts';
import { isOver } from '#workflows/books/people/stand-ins.ts';
import type { PeopleState } from '#workflows/books/schemas/people.ts';
import type { Services } from '../../services.ts';

/** How many absences wait to be confirmed; one book is read, whatever stands in it. */
export async function waitingAbsences({ cases }: Services, at: string): Promise<number> {
  const stored = await cases.load(peopleBook);
  const { absences = {} } = (stored?.state ?? {}) as unknown as Pick<PeopleState, 'absences'>;
  return Object.values(absences).filter(({ state, until }) => state === 'asked' && !isOver(until, at)).length;
}
