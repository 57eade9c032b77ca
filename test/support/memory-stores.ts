import type * as z from 'zod/mini';
import type { ChainedEvent } from '#functions/lib/chain/check-chain.ts';
import { VersionConflictError } from '#functions/lib/errors.ts';
import type {
  CaseStore,
  CaseWithHistory,
  Commit,
  IdempotencyRecord,
  Listed,
  OutboxStore,
  Placed,
  RegisterStore,
  RosterStore,
  StoredCase,
} from '#functions/lib/ports.ts';
import { subjectNamed } from '#functions/lib/subject-of.ts';
import { RegisterEntry } from '#schemas/api.ts';
import type { CaseState } from '#schemas/case-state.ts';
import type { EventEnvelope } from '#schemas/event.ts';
import type { OutboxItem, Owed, OwedDigest, OwedNews } from '#schemas/outbox.ts';
import type { Roster } from '#schemas/roster.ts';
import type { Watch } from '#schemas/watch.ts';
import { registerList } from '#workflows/procedure/projections.ts';
import { MemoryChanges } from './memory-changes.ts';
import { MemoryDocuments } from './memory-documents.ts';
import { MemoryDrafts } from './memory-drafts.ts';
import { MemoryReceivedMails } from './memory-received-mails.ts';
import { firstOf, latestFirst, placeOfTask, type Row, rowAfter, stored, withHistory } from './memory-rows.ts';

/** The store's ports over maps; test/contract/case-store.contract.ts holds it to what the table does. */
export class MemoryStores extends MemoryReceivedMails implements CaseStore, RegisterStore, OutboxStore, RosterStore {
  readonly #cases = new Map<string, Row>();
  readonly #before = new Map<string, Row>();
  readonly #events = new Map<string, string[]>();
  readonly #numbers = new Map<string, number>();
  readonly #periods = new Map<string, string>();
  readonly #idempotency = new Map<string, IdempotencyRecord>();
  readonly #outbox = new Map<string, { item: OutboxItem; claimedUntil: string }>();
  readonly #news = new Map<string, { item: OwedNews; claimedUntil: string }>();
  readonly #digests = new Map<string, { item: OwedDigest | undefined; claimedUntil: string }>();
  readonly documents = new MemoryDocuments();
  readonly drafts = new MemoryDrafts();
  readonly changes = new MemoryChanges();
  #roster: Roster | undefined;

  // Cases

  async load(): Promise<Roster>;
  async load(caseId: string): Promise<StoredCase | undefined>;
  async load(caseId?: string): Promise<Roster | StoredCase | undefined> {
    if (caseId === undefined) {
      if (this.#roster === undefined) throw new Error('no roster');
      return this.#roster;
    }
    const row = this.#cases.get(caseId);
    return row && stored(row);
  }

  async loadAll(caseIds: readonly string[]): Promise<(StoredCase | undefined)[]> {
    return Promise.all(caseIds.map((caseId) => this.load(caseId)));
  }

  /** The harshest that the port allows: the case as it was before its last change. */
  recent(caseId: string): StoredCase | undefined {
    const row = this.#before.get(caseId);
    return row && stored(row);
  }

  async loadWithHistory(caseId: string): Promise<CaseWithHistory | undefined> {
    const found = await this.load(caseId);
    return found && withHistory(found, await this.chained(caseId));
  }

  async history(caseId: string): Promise<EventEnvelope[]> {
    return (await this.chained(caseId)).map(({ event }) => event);
  }

  async chained(caseId: string): Promise<ChainedEvent[]> {
    return (this.#events.get(caseId) ?? []).map((event) => JSON.parse(event));
  }

  async commit(commit: Commit): Promise<void> {
    return this.commitTogether([commit]);
  }

  async commitTogether(commits: readonly Commit[]): Promise<void> {
    const schemas = await Promise.all(commits.map(async ({ procedure }) => (await subjectNamed(procedure)).state));
    for (const { state } of commits) this.#before.delete(state.caseId);
    if (!commits.every((commit) => this.#mayCommit(commit))) throw new VersionConflictError();
    for (const [index, commit] of commits.entries()) this.#write(commit, schemas[index] as z.ZodMiniType);
  }

  #mayCommit({ state, before, idempotency, draft, claim }: Commit): boolean {
    const key = idempotency && `${idempotency.person}#${idempotency.key}`;
    const isNewest = this.#cases.get(state.caseId)?.version === before?.version;
    if (draft !== undefined && !this.drafts.mayPut(draft)) return false;
    if (claim !== undefined && this.#periods.get(`${claim.procedure}#${claim.period}`) !== claim.before) return false;
    return isNewest && (key === undefined || !this.#idempotency.has(key));
  }

  #write(commit: Commit, schema: z.ZodMiniType): void {
    const { idempotency, outbox } = commit;
    // As it is after storage, and as its schema reads it.
    const state = schema.parse(JSON.parse(JSON.stringify(commit.state))) as CaseState;
    const row = this.#cases.get(state.caseId);
    const key = idempotency && `${idempotency.person}#${idempotency.key}`;
    if (row !== undefined) this.#before.set(state.caseId, row);
    this.changes.note(state.caseId, (row?.version ?? 0) + 1);
    this.#cases.set(state.caseId, rowAfter(commit, state, row));
    const events = commit.events.map((event, index) => JSON.stringify({ event, link: commit.links[index] }));
    this.#events.set(state.caseId, [...(this.#events.get(state.caseId) ?? []), ...events]);
    if (key !== undefined && idempotency !== undefined) this.#idempotency.set(key, idempotency);
    if (outbox !== undefined) {
      this.#outbox.set(`${state.caseId}#${outbox.seq}`, { item: outbox, claimedUntil: commit.outboxClaimedUntil });
    }
    if (commit.draft !== undefined) this.drafts.write(commit.draft);
    if (commit.claim !== undefined) this.#periods.set(`${commit.claim.procedure}#${commit.claim.period}`, state.caseId);
    this.documents.attach(commit.documents ?? [], state.caseId);
    for (const { owed: item, notBefore: claimedUntil } of commit.news)
      this.#news.set(`${item.news.book}#${item.news.version}`, { item, claimedUntil });
    if (commit.roster !== undefined) this.#roster = commit.roster;
  }

  async nextNumber(prefix: string, year: string): Promise<number> {
    const next = (this.#numbers.get(`${prefix}-${year}`) ?? 0) + 1;
    this.#numbers.set(`${prefix}-${year}`, next);
    return next;
  }

  async keepToken(caseId: string, stage: string, flow: number, taskToken: string): Promise<StoredCase | undefined> {
    const row = this.#cases.get(caseId);
    if (row === undefined) throw new Error(`no case ${caseId}`);
    if (row.stage !== stage || row.flow !== flow) return stored(row);
    row.waitToken = taskToken;
    row.version += 1;
    return undefined;
  }

  async toLookAt(now: string): Promise<string[]> {
    return (await this.toLookAtFrom(now, undefined, Number.POSITIVE_INFINITY)).map(({ item }) => item);
  }

  async toLookAtFrom(now: string, after: string | undefined, limit: number): Promise<Placed<string>[]> {
    return [...this.#cases]
      .flatMap(([item, { watch }]) =>
        watch !== undefined && watch.lookAt <= now ? [{ place: `${watch.lookAt}#${item}`, item }] : [],
      )
      .filter(({ place }) => after === undefined || place > after)
      .sort((one, other) => (one.place < other.place ? -1 : 1))
      .slice(0, limit);
  }

  async lookAgain(caseId: string, { version }: StoredCase, watch: Watch): Promise<void> {
    const row = this.#cases.get(caseId);
    if (row?.version !== version) throw new VersionConflictError();
    row.watch = watch;
    row.version += 1;
  }

  async listed(procedure: string, list: string, before: string | undefined, limit: number): Promise<Placed<Listed>[]> {
    return latestFirst(this.#inList(list, procedure), before, limit);
  }

  async listedFromFirst(procedure: string, list: string, after: string | undefined, limit: number) {
    return latestFirst(this.#inList(list, procedure), undefined, Number.POSITIVE_INFINITY)
      .reverse()
      .filter(({ place }) => after === undefined || place > after)
      .slice(0, limit);
  }

  #inList(list: string, procedure?: string): Placed<Listed>[] {
    return [...this.#cases]
      .filter(([, row]) => procedure === undefined || row.procedure === procedure)
      .flatMap(([caseId, { lists }]) => lists.map((row) => ({ caseId, row })))
      .filter(({ row }) => row.list === list)
      .map(({ caseId, row: { key, line } }) => ({
        place: `${key}#${caseId}`,
        item: line === undefined ? { caseId } : { caseId, line },
      }));
  }

  async inSituation(procedure: string, at: string, before: string | undefined, limit: number) {
    return this.#placed((row) => row.procedure === procedure && stored(row).state.at === at, before, limit);
  }

  async oldestIn(procedure: string, at: string, after: string | undefined, limit: number) {
    return (await this.inSituation(procedure, at, undefined, Number.POSITIVE_INFINITY))
      .reverse()
      .filter(({ place }) => after === undefined || place > after)
      .slice(0, limit);
  }

  #placed(isMeant: (row: Row) => boolean, before: string | undefined, limit: number): Placed<string>[] {
    const cases = [...this.#cases.values()].filter(isMeant).map((row) => stored(row).state);
    const placed = cases.map(({ openedAt, caseId }) => ({ place: `${openedAt}#${caseId}`, item: caseId }));
    return latestFirst(placed, before, limit);
  }

  async tasksFor(assignees: readonly string[], after: string | undefined, limit: number) {
    const placed = [...this.#cases.values()].flatMap((row) => {
      const { state } = stored(row);
      return Object.values(state.tasks)
        .filter((task) => task.assignees.some((assignee) => assignees.includes(assignee)))
        .map((task) => ({
          place: placeOfTask(task),
          item: { task, title: state.title, ...(state.titles === undefined ? {} : { titles: state.titles }) },
        }));
    });
    return firstOf([...placed, ...this.mailTasksFor(assignees)], after, limit);
  }

  /** There never were others here. */
  listFormerCases = async (): Promise<number> => 0;
  placeByDue = async (): Promise<boolean> => true;

  async holderOf(procedure: string, period: string): Promise<string | undefined> {
    return this.#periods.get(`${procedure}#${period}`);
  }

  async idempotent(person: string, key: string): Promise<IdempotencyRecord | undefined> {
    return this.#idempotency.get(`${person}#${key}`);
  }

  // Register, outbox, roster, sign-in

  async entries(before: string | undefined, limit: number): Promise<Placed<RegisterEntry>[]> {
    const placed = this.#inList(registerList).map(({ place, item: { line } }) => ({
      place,
      item: RegisterEntry.parse(line),
    }));
    return latestFirst(placed, before, limit);
  }

  async entry(caseId: string): Promise<RegisterEntry | undefined> {
    return (await this.entries(undefined, Number.POSITIVE_INFINITY)).find(({ item }) => item.caseId === caseId)?.item;
  }

  async leftBehind(now: string, ignoreClaims: boolean, limit: number): Promise<Owed[]> {
    return [...this.#outbox.values(), ...this.#news.values(), ...this.#digests.values()]
      .filter(({ item, claimedUntil }) => item !== undefined && (ignoreClaims || claimedUntil < now))
      .sort((one, other) => one.claimedUntil.localeCompare(other.claimedUntil))
      .slice(0, limit)
      .flatMap(({ item }) => item ?? []);
  }

  async oweDigest(digest: OwedDigest['digest'], claimedUntil: string): Promise<boolean> {
    const key = `${digest.date}#${digest.person}`;
    if (this.#digests.has(key)) return false;
    this.#digests.set(key, { item: { digest }, claimedUntil });
    return true;
  }

  async digestDone({ date, person }: OwedDigest['digest']): Promise<void> {
    const row = this.#digests.get(`${date}#${person}`);
    if (row !== undefined) row.item = undefined;
  }

  async done(caseId: string, seq: number): Promise<void> {
    this.#outbox.delete(`${caseId}#${seq}`);
    this.#news.delete(`${caseId}#${seq}`);
  }

  /** Puts a row that somebody left behind. */
  owe(item: OutboxItem): void {
    this.#outbox.set(`${item.caseId}#${item.seq}`, { item, claimedUntil: '' });
  }

  async isLoaded(): Promise<boolean> {
    return this.#roster !== undefined;
  }

  /** As before the first was loaded. */
  removeRoster(): void {
    this.#roster = undefined;
  }

  async current(): Promise<Roster | undefined> {
    return this.#roster;
  }

  async keepRest(rest: OutboxItem): Promise<void> {
    const row = this.#outbox.get(`${rest.caseId}#${rest.seq}`);
    if (row !== undefined) row.item = rest;
  }

  async keepNews(owed: OwedNews): Promise<void> {
    const row = this.#news.get(`${owed.news.book}#${owed.news.version}`);
    if (row !== undefined) row.item = owed;
  }

  async assertLoadable(): Promise<void> {}

  /** Puts a roster that was loaded before there was a book that says so. */
  async save(roster: Roster): Promise<void> {
    this.#roster = roster;
  }
}
