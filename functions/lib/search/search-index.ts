import { CaseId } from '#schemas/ids.ts';
import type { OwnActsAsked, OwnActsFound } from '#schemas/own-acts.ts';
import type { Found, SearchAsked } from '#schemas/search.ts';
import { callerOf } from '../caller.ts';
import { everyModule, moduleOf } from '../module-of.ts';
import type { CaseWithHistory } from '../ports.ts';
import { readerOf } from '../reader-of.ts';
import type { Services } from '../services.ts';
import { findIn } from './find-in.ts';
import { indexedCase } from './indexed-case.ts';
import { IndexedEvents } from './indexed-events.ts';
import { ownActsIn } from './own-acts-in.ts';
import { searchedEvents } from './searched-event.ts';
import type { Searcher } from './searcher.ts';

/**
 * A commit notes that it has changed a case with the time of the machine that wrote it (`Changes`). Clocks differ, and a
 * commit may be tried again: whatever was noted so shortly before the last reading is looked at once more.
 */
const overlapMs = 10_000;
/** Notes are forgotten after a week (keys.ts); an index that has not read any for almost as long is made anew. */
const longestMs = 6 * 86_400_000;
const casesAtOnce = 8;

type Read = Pick<Services, 'cases' | 'changes' | 'network'>;

/** All events of all cases in memory, brought up to date by what commits have noted (ADR 27). */
export class SearchIndex implements Searcher {
  readonly #services: Read;
  #events = new IndexedEvents();
  #readAtMs: number | undefined;
  #reading: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;

  constructor(services: Read) {
    this.#services = services;
  }

  async find({ person, at, filters, after, limit }: SearchAsked): Promise<Found> {
    await this.#upToDate();
    const [network, reader] = await this.#reader(person, at);
    return findIn({ events: this.#events, modules: await everyModule(), network, reader, filters, after, limit });
  }

  async ownActs({ person, at, own, after, limit }: OwnActsAsked): Promise<OwnActsFound> {
    await this.#upToDate();
    const [, reader] = await this.#reader(person, at);
    return ownActsIn({ events: this.#events, modules: await everyModule(), reader, own, after, limit });
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
    const events = isNew ? new IndexedEvents() : this.#events;
    const came: Came[] = [];
    for (let from = 0; from < ids.length; from += casesAtOnce) {
      const chunk = ids.slice(from, from + casesAtOnce);
      const found = await Promise.all(chunk.map((caseId) => this.#services.cases.loadWithHistory(caseId)));
      for (const [index, each] of found.entries()) {
        if (each === undefined) events.forget(chunk[index] as string);
        else came.push(await cameOf(each));
      }
    }
    events.keep(came);
    this.#events = events;
    this.#readAtMs = nowMs;
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
    const newer = changed.filter(({ caseId, version }) => version > this.#events.versionOf(caseId));
    return [...new Set(newer.map(({ caseId }) => caseId))].filter((caseId) => CaseId.safeParse(caseId).success);
  }
}

const idsAtOnce = 500;

type Came = Awaited<ReturnType<typeof cameOf>>;

async function cameOf({ stored, history }: CaseWithHistory) {
  const module = await moduleOf(stored.procedure);
  return {
    indexed: indexedCase(module, stored, history),
    events: searchedEvents(module, stored.state.caseId, history),
  };
}
