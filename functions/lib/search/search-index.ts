import { CaseId } from '#schemas/ids.ts';
import type { OwnActsAsked, OwnActsFound } from '#schemas/own-acts.ts';
import type { Found, SearchAsked } from '#schemas/search.ts';
import { callerOf } from '../caller.ts';
import { everyModule, moduleOf } from '../module-of.ts';
import type { CaseWithHistory } from '../ports.ts';
import { readerOf } from '../reader-of.ts';
import type { Services } from '../services.ts';
import { findIn } from './find-in.ts';
import { type IndexedCase, indexedCase } from './indexed-case.ts';
import { ownActsIn } from './own-acts-in.ts';
import { latestFirst, Names, type SearchedEvent } from './searched-event.ts';
import type { Searcher } from './searcher.ts';
import { Sights } from './sights.ts';

/**
 * A commit notes that it has changed a case with the time of the machine that wrote it (`Changes`). Clocks differ, and a
 * commit may be tried again: whatever was noted so shortly before the last reading is looked at once more.
 */
const overlapMs = 10_000;
/** Notes are forgotten after a week (keys.ts); an index that has not read any for almost as long is made anew. */
const longestMs = 6 * 86_400_000;
const casesAtOnce = 8;

type Read = Pick<Services, 'cases' | 'changes' | 'network'>;

/** All events of all cases in memory, looked through one by one, and brought up to date by what commits have noted (ADR 27). */
export class SearchIndex implements Searcher {
  readonly #services: Read;
  readonly #names = new Names();
  readonly #sights = new Sights(this.#names);
  #cases: ReadonlyMap<string, IndexedCase> = new Map();
  #events: readonly SearchedEvent[] = [];
  #readAtMs: number | undefined;
  #reading: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;

  constructor(services: Read) {
    this.#services = services;
  }

  async find({ person, at, filters, after, limit }: SearchAsked): Promise<Found> {
    await this.#upToDate();
    const held = this.#held();
    const [network, reader] = await this.#reader(person, at);
    return findIn({ ...held, modules: await everyModule(), network, reader, filters, after, limit });
  }

  async ownActs({ person, at, own, after, limit }: OwnActsAsked): Promise<OwnActsFound> {
    await this.#upToDate();
    const held = this.#held();
    const [, reader] = await this.#reader(person, at);
    return ownActsIn({ ...held, modules: await everyModule(), reader, own, after, limit });
  }

  /** The index as it is at one moment. */
  #held() {
    return { cases: this.#cases, events: this.#events, sights: this.#sights };
  }

  async #reader(person: string, at: string) {
    const network = await this.#services.network.directory();
    const caller = callerOf(network, person, at, 'sign-in');
    return [network, caller && readerOf(caller, network)] as const;
  }

  /** Whoever asks is answered by a reading that began after they asked; those who wait share one. */
  #upToDate(): Promise<void> {
    this.#next ??= this.#reading
      .catch(() => undefined)
      .then(() => {
        this.#next = undefined;
        this.#reading = this.#read();
        return this.#reading;
      });
    return this.#next;
  }

  async #read(): Promise<void> {
    const nowMs = Date.now();
    const isNew = this.#readAtMs === undefined || nowMs - this.#readAtMs > longestMs;
    const ids = isNew ? await this.#allIds() : await this.#changedIds((this.#readAtMs ?? nowMs) - overlapMs);
    const known = isNew ? new Map<string, IndexedCase>() : new Map(this.#cases);
    const came: SearchedEvent[] = [];
    for (let from = 0; from < ids.length; from += casesAtOnce) {
      const chunk = ids.slice(from, from + casesAtOnce);
      const found = await Promise.all(chunk.map((caseId) => this.#services.cases.loadWithHistory(caseId)));
      for (const each of found) {
        if (each === undefined) continue;
        const { indexed, events } = await this.#indexed(each);
        known.set(indexed.caseId, indexed);
        for (const event of events) came.push(event);
      }
    }
    if (isNew || ids.length > 0) {
      const renewed = new Set(ids);
      const stayed = isNew ? [] : this.#events.filter(({ caseId }) => !renewed.has(caseId));
      this.#events = merged(stayed, came.sort(latestFirst));
      this.#cases = known;
    }
    this.#readAtMs = nowMs;
  }

  async #indexed({ stored, history }: CaseWithHistory) {
    return indexedCase(await moduleOf(stored.procedure), stored, history, this.#names);
  }

  async #allIds(): Promise<string[]> {
    const ids = new Set<string>();
    for (const { id, situations } of await everyModule()) {
      for (const situation of situations) for (const caseId of await this.#idsIn(id, situation)) ids.add(caseId);
    }
    // A case that has just changed may have left one situation for the index, and not have come to the other.
    for (const caseId of await this.#changedIds(Date.now() - longestMs)) ids.add(caseId);
    return [...ids];
  }

  async #idsIn(procedure: string, situation: string): Promise<string[]> {
    const ids: string[] = [];
    let before: string | undefined;
    do {
      const lines = await this.#services.cases.inSituation(procedure, situation, before, idsAtOnce);
      ids.push(...lines.map(({ item }) => item));
      before = lines.length < idsAtOnce ? undefined : lines.at(-1)?.place;
    } while (before !== undefined);
    return ids;
  }

  /** Cases of which there is a newer version than the one that is known. */
  async #changedIds(sinceMs: number): Promise<string[]> {
    const changed = await this.#services.changes.since(new Date(sinceMs).toISOString());
    const newer = changed.filter(({ caseId, version }) => version > (this.#cases.get(caseId)?.version ?? 0));
    return [...new Set(newer.map(({ caseId }) => caseId))].filter((caseId) => CaseId.safeParse(caseId).success);
  }
}

const idsAtOnce = 500;

/** Two orders in one. */
function merged(one: readonly SearchedEvent[], other: readonly SearchedEvent[]): readonly SearchedEvent[] {
  if (one.length === 0) return other;
  if (other.length === 0) return one;
  const all: SearchedEvent[] = [];
  let [left, right] = [0, 0];
  while (left < one.length && right < other.length) {
    const [first, second] = [one[left] as SearchedEvent, other[right] as SearchedEvent];
    if (latestFirst(first, second) <= 0) {
      all.push(first);
      left += 1;
    } else {
      all.push(second);
      right += 1;
    }
  }
  while (left < one.length) all.push(one[left++] as SearchedEvent);
  while (right < other.length) all.push(other[right++] as SearchedEvent);
  return all;
}
