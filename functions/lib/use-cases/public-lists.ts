import type * as z from 'zod/mini';
import type { PublicListName, StateCount } from '#schemas/public-line.ts';
import type { PublicList } from '#workflows/procedure/public-list.ts';
import { pageOf, placeOf } from '../cursor.ts';
import { meetingsOf } from '../meetings-of.ts';
import { moduleOf } from '../module-of.ts';
import type { Page } from '../ports.ts';
import type { Services } from '../services.ts';
import { isPublicCalendar } from './books/plan-meeting.ts';
import { assertAwaited, type ListRequest } from './list-request.ts';

const pageSize = 50;

/** A line of some list: what every line says, and what the list says beside it. */
export type Line = z.infer<PublicList['line']>;

/** What a list says, and how it is shown. */
export async function publicList({ procedure, list }: PublicListName): Promise<PublicList> {
  const found = (await moduleOf(procedure)).publicLists[list];
  if (found === undefined) throw new Error(`The registry names the list '${list}', which ${procedure} does not have`);
  return found;
}

/** A page of a public list, the latest first. @throws BadCursorError for one that is not of it */
export async function publicLines(
  services: Services,
  name: PublicListName,
  request: ListRequest,
  limit = pageSize,
): Promise<Page<Line>> {
  const { procedure, list } = name;
  const cursorName = ['public', procedure, list];
  const after = placeOf(cursorName, request.cursor);
  const { line } = await publicList(name);
  assertAwaited(request);
  const placed = await services.cases.listed(procedure, list, after, limit + 1);
  const lines = placed.map(({ place, item }) => ({ place, item: line.parse(item.line) }));
  return pageOf(cursorName, lines, limit);
}

/** Cases are counted up to here in each state, by rows of an index that hold nothing else. */
const mostCounted = 100;

/** How many cases of a public list are in each of its states, in their order; without those that have none. */
export async function publicCounts(services: Services, { procedure, list }: PublicListName): Promise<StateCount[]> {
  const { situations } = await publicList({ procedure, list });
  const found = await Promise.all(
    situations.map((state) => services.cases.inSituation(procedure, state, undefined, mostCounted + 1)),
  );
  return situations.flatMap((state, index) => {
    const { length } = found[index] ?? [];
    return length === 0 ? [] : [{ state, count: Math.min(length, mostCounted), isMore: length > mostCounted }];
  });
}

/** When a body met last; undefined where it has not, or where its calendar is not for everybody. */
export async function lastMeetingBefore(
  services: Services,
  body: string | undefined,
  now: string,
): Promise<string | undefined> {
  if (body === undefined || !(await isPublicCalendar(services, body))) return undefined;
  const past = (await meetingsOf(services.cases, body)).filter(({ state, at }) => state === 'planned' && at <= now);
  return past
    .map(({ at }) => at)
    .sort()
    .at(-1);
}
