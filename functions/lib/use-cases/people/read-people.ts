import type { EventView } from '#schemas/api.ts';
import { peopleBook } from '#workflows/books/people/book-id.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { assertMayReadBoard } from '../../access.ts';
import type { Caller } from '../../caller.ts';
import type { Services } from '../../services.ts';

/** Who is who as it stands, and how it came about. */
export type PeopleNow = {
  /** Number of the last entry: whoever changes something says that they have seen it. */
  readonly version: number;
  readonly network: Directory;
  readonly history: readonly EventView[];
};

/** @throws ForbiddenError for all but those who keep people and cases, and auditors */
export async function readPeople(services: Services, caller: Caller): Promise<PeopleNow> {
  assertMayReadBoard(caller);
  services.network.forget();
  const [network, history] = await Promise.all([services.network.directory(), services.cases.history(peopleBook)]);
  return { version: history.at(-1)?.seq ?? 0, network, history };
}
