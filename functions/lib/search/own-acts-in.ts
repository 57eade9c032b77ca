import { setImmediate } from 'node:timers/promises';
import type { OwnActsAsked, OwnActsFound, OwnChoice } from '#schemas/own-acts.ts';
import { partsOf } from '#schemas/task.ts';
import type { Reader } from '#workflows/procedure/procedure.ts';
import { longestMs, type Seeing, seenBy } from './find-in.ts';
import { placeOfEvent, type SearchedEvent } from './searched-event.ts';

type Question = Seeing & {
  /** The latest first. */
  readonly events: readonly SearchedEvent[];
  /** Undefined for somebody without a role, who finds nothing. */
  readonly reader: Reader | undefined;
} & Pick<OwnActsAsked, 'own' | 'after' | 'limit'>;

/**
 * What the reader has done, and what was done or said in the name of those for whom they act now, as far as they may read it. All events are
 * looked through by what the index holds beside their words; what they see is asked of their own alone.
 */
export async function ownActsIn({ events, reader, own, after, limit, ...seeing }: Question): Promise<OwnActsFound> {
  const hits: OwnActsFound['hits'][number][] = [];
  const found = { total: 0, byYear: {} as Record<string, number>, byChoice: {} as Partial<Record<OwnChoice, number>> };
  if (reader === undefined) return { hits, ...found };
  const choiceOf = choiceFor(reader);
  const seen = seenBy(seeing, reader);
  let [last, isMore, sinceMs] = [undefined as SearchedEvent | undefined, false, performance.now()];
  for (const each of events) {
    if (choiceOf(each) === undefined) continue;
    if (performance.now() - sinceMs > longestMs) {
      await setImmediate();
      sinceMs = performance.now();
    }
    const event = seen(each)?.event;
    const choice = event && choiceOf(event);
    if (choice === undefined) continue;
    const year = each.at.slice(0, 4);
    found.byYear[year] = (found.byYear[year] ?? 0) + 1;
    if (own.year !== undefined && year !== own.year) continue;
    found.byChoice[choice] = (found.byChoice[choice] ?? 0) + 1;
    if (own.choice !== undefined && choice !== own.choice) continue;
    found.total += 1;
    if (after !== undefined && placeOfEvent(each) >= after) continue;
    if (hits.length === limit) isMore = true;
    else {
      hits.push({ caseId: each.caseId, seq: each.seq, choice });
      last = each;
    }
  }
  return { hits, ...found, ...(isMore && last !== undefined ? { goesOnAfter: placeOfEvent(last) } : {}) };
}

/** What an event is to somebody: a position of whom they act for, something else that is theirs, or undefined for what is others'. */
function choiceFor({ person, assignees }: Reader): (event: SearchedEvent) => OwnChoice | undefined {
  const parties = new Set(
    assignees.map(partsOf).flatMap(({ kind, name }) => (kind === 'party' || kind === 'head' ? [name] : [])),
  );
  const beginnings = [...parties].map((party) => `\n${party} `);
  return ({ by, party, said }) => {
    for (const beginning of said === '' ? [] : beginnings) {
      const at = said.indexOf(beginning);
      if (at >= 0) return said.slice(at + beginning.length, said.indexOf('\n', at + 1)) as OwnChoice;
    }
    return by === person || (party !== undefined && parties.has(party)) ? 'other' : undefined;
  };
}
