import { blankBook } from '#workflows/books/blank-book.ts';
import { peopleBook } from '#workflows/books/people/book-id.ts';
import type { Standing } from '#workflows/books/people/changed-person.ts';
import type { PeopleState } from '#workflows/books/schemas/people.ts';
import { nothingEntered } from '#workflows/network/entered-people.ts';
import type { Services } from '../../services.ts';

/** The book of people and the directory: whoever changes them looks at what is there now, not at what was remembered. */
export async function peopleAsTheyAre(services: Services, at: string): Promise<Standing> {
  services.network.forget();
  const [network, stored] = await Promise.all([services.network.directory(), services.cases.load(peopleBook)]);
  const state =
    (stored?.state as unknown as PeopleState | undefined) ??
    ({ ...blankBook(peopleBook, 'People', at), ...nothingEntered } satisfies PeopleState);
  return { state, network, at };
}
