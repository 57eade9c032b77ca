import type { StalledCase } from '#schemas/api.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { assertMayWatch, shownTo } from '../access.ts';
import type { Caller } from '../caller.ts';
import { summaryView } from '../case-views.ts';
import { cursorAt, placeOf } from '../cursor.ts';
import { moduleOf } from '../module-of.ts';
import type { Page, StoredCase } from '../ports.ts';
import { readerOf } from '../reader-of.ts';
import type { Services } from '../services.ts';
import { missedBy } from '../watch.ts';
import { assertAwaited, type ListRequest } from './list-request.ts';

/** Looked at side by side for one page, and shown on it at most. */
const pageSize = 50;
/** Cases that are in time and have not been put off yet are looked at as well: no page costs more than this. */
const mostLooks = 4 * pageSize;

/**
 * A page of the cases that stand still now, the longest first. A case keeps its place as long as it stands still.
 * @throws ForbiddenError for those whom it is no matter of
 */
export async function stalledCases(
  services: Services,
  caller: Caller,
  request: ListRequest = {},
): Promise<Page<StalledCase>> {
  assertMayWatch(caller);
  return casesAtStandstill(services, caller, request);
}

/** The same for whoever asks, as far as they may read the cases. */
export async function casesAtStandstill(
  services: Services,
  caller: Caller,
  request: ListRequest = {},
): Promise<Page<StalledCase>> {
  const list = ['stalled', caller.person.id];
  const network = await services.network.directory();
  const items: StalledCase[] = [];
  let place = placeOf(list, request.cursor);
  for (let looks = 0; looks < mostLooks && items.length < pageSize; looks += pageSize) {
    const wanted = pageSize - items.length;
    assertAwaited(request);
    const due = await services.cases.toLookAtFrom(caller.now, place, wanted);
    assertAwaited(request);
    const cases = await Promise.all(due.map(({ item }) => services.cases.load(item)));
    items.push(...(await Promise.all(cases.map((stored) => stalledCase(stored, caller, network)))).flat());
    place = due.at(-1)?.place ?? place;
    if (due.length < wanted) return { items: items.sort(longestFirst), cursor: null };
  }
  return { items: items.sort(longestFirst), cursor: place === undefined ? null : cursorAt(list, place) };
}

async function stalledCase(stored: StoredCase | undefined, caller: Caller, network: Directory): Promise<StalledCase[]> {
  const missed = stored && missedBy(stored, caller.now);
  if (missed === undefined || stored === undefined) return [];
  const module = await moduleOf(stored.procedure);
  const state = shownTo(module, stored.state, caller, network);
  if (state === undefined) return [];
  return [{ ...summaryView(module, state, readerOf(caller, network), caller.language), ...missed }];
}

const longestFirst = (one: StalledCase, other: StalledCase): number => one.by.localeCompare(other.by);
