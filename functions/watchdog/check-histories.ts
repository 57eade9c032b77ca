import { findingIn } from '#functions/lib/chain/check-chain.ts';
import { UpstreamError } from '#functions/lib/errors.ts';
import { log } from '#functions/lib/log.ts';
import { everyModule } from '#functions/lib/module-of.ts';
import type { Services } from '#functions/lib/services.ts';
import type { FoundAlteration, HistoryCheck } from '#schemas/history-check.ts';
import { books } from '#workflows/books.ts';

/** Of one run: with 96 runs a day, 19,200 histories are looked at within a day, and more take longer. */
const mostHistories = 200;
/** Read side by side, and at once from the index. */
const atOnce = 20;
/** A row has 400 KB; whoever finds so many has other worries than the next. */
const mostFound = 1000;
const dayMs = 24 * 3_600_000;

type Found = Pick<FoundAlteration, 'seq' | 'what'>;
type Place = NonNullable<HistoryCheck['next']>;

/**
 * Holds a share of all histories, of cases and of books, against their chains; all of them once a day. Each that is not as it was recorded is
 * logged when it is found, and counted as long as it is not.
 * @returns how many histories were looked at, and how many are known to be altered
 */
export async function checkHistories(services: Services, at: string): Promise<{ looked: number; altered: number }> {
  const { historyChecks } = services;
  const last = await historyChecks.lastCheck();
  if (last !== undefined && last.next === undefined && Date.parse(at) - Date.parse(last.begunAt) < dayMs)
    return { looked: 0, altered: last.found.length };
  const places = await everyPlace();
  const isBegun = last?.next !== undefined;
  let next: Place | undefined = isBegun ? last.next : places[0];
  const found = new Map((last?.found ?? []).map((each) => [each.caseId, each]));
  let looked = 0;
  while (next !== undefined && looked < mostHistories) {
    const { kind, situation, after } = next;
    const page = await services.cases.oldestIn(kind, situation, after, atOnce);
    await Promise.all(page.map(({ item }) => lookAt(services, item, at, found)));
    looked += page.length;
    const lastPlace = page.at(-1)?.place;
    next =
      page.length < atOnce || lastPlace === undefined ? following(places, next) : { kind, situation, after: lastPlace };
  }
  const begunAt = isBegun ? last.begunAt : at;
  const kept = [...found.values()].slice(0, mostFound);
  await historyChecks.keepCheck({ begunAt, found: kept, ...(next === undefined ? {} : { next }) });
  return { looked, altered: found.size };
}

/** Cases and books are found by where they stand, the oldest first. One that moves on meanwhile may be met twice, or not before the next round. */
async function everyPlace(): Promise<Place[]> {
  const cases = (await everyModule()).flatMap(({ id, situations }) =>
    situations.map((situation) => ({ kind: id, situation })),
  );
  return [...cases, ...Object.keys(books).map((kind) => ({ kind, situation: 'kept' }))];
}

function following(places: readonly Place[], { kind, situation }: Place): Place | undefined {
  const at = places.findIndex((place) => place.kind === kind && place.situation === situation);
  // A situation that a newer version no longer has begins the round anew.
  return places[at + 1];
}

async function lookAt(services: Services, caseId: string, at: string, found: Map<string, FoundAlteration>) {
  const finding = await foundIn(services, caseId);
  if (finding === undefined) found.delete(caseId);
  else if (!isSame(found.get(caseId), finding)) {
    log.error('a history is not as it was recorded', { caseId, ...finding });
    found.set(caseId, { caseId, ...finding, foundAt: at });
  }
}

const isSame = (known: FoundAlteration | undefined, { seq, what }: Found): boolean =>
  known?.seq === seq && known.what === what;

/** Events and what the case says of them are read one after the other, and a commit may fall between: what was found has to be there twice. */
async function foundIn({ cases }: Services, caseId: string): Promise<Found | undefined> {
  const look = async (): Promise<Found | undefined> => {
    try {
      const read = await cases.loadWithHistory(caseId);
      return read && findingIn(read.chain);
    } catch (error) {
      // A table that does not answer says nothing of a case: all is looked at again in the next run.
      if (error instanceof UpstreamError) throw error;
      // One row that cannot be read keeps nobody from looking at the others.
      log.warn('a history cannot be read', { caseId, error: (error as Error).name });
      return { seq: 1, what: 'unreadable' };
    }
  };
  const first = await look();
  return first && (await look());
}
