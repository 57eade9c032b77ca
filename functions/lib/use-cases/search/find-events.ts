import type { EventEnvelope } from '#schemas/event.ts';
import type { FoundCount, SearchFilters } from '#schemas/search.ts';
import type { Caller } from '../../caller.ts';
import { cursorAt, placeOf } from '../../cursor.ts';
import { findReadableCase, type ReadableCase } from '../../readable-case.ts';
import type { Services } from '../../services.ts';
import { assertAwaited, type ListRequest } from '../list-request.ts';
import { assertKnown } from './choices.ts';

export type SearchRequest = SearchFilters & ListRequest;

/** One event with its case, both as they are the caller's. */
export type Hit = { readonly found: ReadableCase; readonly event: EventEnvelope };

export type Hits = {
  readonly hits: readonly Hit[];
  readonly cursor: string | null;
  readonly total: number;
  readonly counts: readonly FoundCount[];
};

/** Each hit takes its case to be read. */
export const perPage = 25;

/**
 * The events that fit, the latest first. The index says which; each is then read from its case as it is the reader's, so that
 * an index which is behind shows nobody more than the case itself would.
 * @throws InvalidInputError for a filter whose value there is not, BadCursorError
 */
export async function findEvents(
  services: Services,
  caller: Caller,
  { cursor, callerGone, ...filters }: SearchRequest,
  limit = perPage,
): Promise<Hits> {
  await assertKnown(filters);
  const given = Object.entries(filters).filter((filter): filter is [string, string] => filter[1] !== undefined);
  const list = ['search', caller.person.id, ...given.flat()];
  const after = placeOf(list, cursor);
  const asked = { person: caller.person.id, at: caller.now, filters: Object.fromEntries(given), limit };
  const found = await services.searcher.find(after === undefined ? asked : { ...asked, after });
  const { goesOnAfter, total, counts } = found;
  const cases = await casesOf(services, caller, new Set(found.hits.map(({ caseId }) => caseId)), { callerGone });
  const hits = found.hits.flatMap(({ caseId, seq }) => hitIn(cases.get(caseId), seq));
  return { hits, cursor: goesOnAfter === undefined ? null : cursorAt(list, goesOnAfter), total, counts };
}

async function casesOf(services: Services, caller: Caller, ids: ReadonlySet<string>, request: ListRequest) {
  const cases = new Map<string, ReadableCase>();
  const all = [...ids];
  for (let from = 0; from < all.length; from += perPage) {
    assertAwaited(request);
    const some = all.slice(from, from + perPage);
    const read = await Promise.all(some.map((caseId) => findReadableCase(services, caller, caseId)));
    for (const [index, each] of read.entries()) if (each !== undefined) cases.set(some[index] as string, each);
  }
  return cases;
}

function hitIn(found: ReadableCase | undefined, number: number): Hit[] {
  const event = found?.history.find(({ seq }) => seq === number);
  return found === undefined || event === undefined ? [] : [{ found, event }];
}
