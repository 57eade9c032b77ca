import type { RegisterEntry } from '#schemas/api.ts';
import type { CaseStage } from '#schemas/case-stage.ts';
import type { CaseState } from '#schemas/case-state.ts';
import type { CodeRequest } from '#schemas/code-request.ts';
import type { StoredDocument } from '#schemas/document.ts';
import type { DraftShare } from '#schemas/draft-share.ts';
import type { EventEnvelope } from '#schemas/event.ts';
import type { MailSettlement } from '#schemas/held-mail.ts';
import type { OutboxItem, Owed, OwedDigest, OwedNews } from '#schemas/outbox.ts';
import type { ReceivedMail } from '#schemas/received-mail.ts';
import type { Roster } from '#schemas/roster.ts';
import type { Watch } from '#schemas/watch.ts';
import type { Line } from '#workflows/procedure/projections.ts';
import type { Chain, ChainedEvent } from './chain/check-chain.ts';
import type { DraftStep } from './drafts/ports.ts';
import type { NamedTask } from './named-task.ts';
import type { Claim } from './periods/claim.ts';

/** A case as it is stored: the inline state, the version that guards it, and the token of the machine that waits. */
export type StoredCase = {
  readonly procedure: string;
  readonly state: CaseState;
  readonly version: number;
  /** What its machine was told last that it waits for; a version that followed other stages may have told it another one. */
  readonly stage?: string | undefined;
  readonly waitToken?: string | undefined;
  /** How often the flow was restarted. */
  readonly flow: number;
  /** What is expected of the case next; none while it rests. */
  readonly watch?: Watch | undefined;
  /** From which links to its tasks derive (`links.ts`): given with the first commit, and never changed. */
  readonly nonce?: string | undefined;
  /** The rows that lists have of the case; undefined for one that was last written before there were such rows. */
  readonly lists?: readonly ListRow[] | undefined;
  /** Names of the executions that commits owed it; those of an older version are not among them (ADR 28). */
  readonly runs?: readonly string[] | undefined;
  readonly hasTasksByDue?: boolean | undefined;
  /** What its next event follows; none while only versions without chains have written to it (ADR 34). */
  readonly head?: string | undefined;
};

/** A row that a list has of a case. */
export type ListRow = {
  readonly list: string;
  /** The instant by which the list is ordered, before the case's id. */
  readonly key: string;
  /** Of what the row says of the case; none where it is a key and nothing else. */
  readonly digest?: string | undefined;
};

/** A row as a commit leaves it. */
export type Listing = ListRow & {
  /** What it is to say; none where it says nothing, or says it already. */
  readonly line?: Line | undefined;
};

/** A case in a list, with what the list says of it. */
export type Listed = { readonly caseId: string; readonly line?: unknown };

export type CaseWithHistory = {
  readonly stored: StoredCase;
  readonly history: readonly EventEnvelope[];
  /** The same events as they were written, with what holds them together. */
  readonly chain: Chain;
};

/** Everything one command writes, in one transaction. */
export type Commit = {
  readonly procedure: string;
  readonly before: StoredCase | undefined;
  readonly state: CaseState;
  readonly stage: string;
  /** With the version of their data, where there has been more than one. */
  readonly events: readonly EventEnvelope[];
  /** What each event follows, and what the next one will (ADR 34). */
  readonly links: readonly string[];
  readonly head: string;
  readonly outbox?: OutboxItem | undefined;
  /** Until when the committer itself answers for the outbox row; a sweep leaves it alone as long. */
  readonly outboxClaimedUntil: string;
  /** What waiting cases are to be told, each from an instant on; it is left to a sweep. */
  readonly news: readonly { readonly owed: OwedNews; readonly notBefore: string }[];
  /** The roster that comes into force with it. */
  readonly roster?: Roster | undefined;
  readonly idempotency?: IdempotencyRecord | undefined;
  readonly forgetToken: boolean;
  readonly flow: number;
  readonly watch?: Watch | undefined;
  /** Of a new case; a later commit leaves the one that is there. */
  readonly nonce?: string | undefined;
  /** Documents that become part of the case. */
  readonly documents?: readonly StoredDocument[] | undefined;
  /** The draft that becomes the case. */
  readonly draft?: DraftStep | undefined;
  /** The period that becomes the new case's. */
  readonly claim?: Claim | undefined;
  /** The rows that lists have of the case from now on. */
  readonly lists: readonly Listing[];
};

export type IdempotencyRecord = {
  readonly person: string;
  readonly key: string;
  /** SHA-256 of what was asked. */
  readonly requestHash: string;
  readonly response: unknown;
  readonly expiresAtEpochSeconds: number;
};

export type Page<T> = { readonly items: readonly T[]; readonly cursor: string | null };

/** A line of a list with its place, which never moves: lists go on after a place, whatever has changed meanwhile (ADR 9). */
export type Placed<T> = { readonly place: string; readonly item: T };

export interface CaseStore {
  load(caseId: string): Promise<StoredCase | undefined>;
  /** The case as it was a moment ago, from memory, if it is there. It may be out of date: refuse nobody because of it. */
  recent(caseId: string): StoredCase | undefined;
  /** Several at once, as they are asked for; undefined where there is none. */
  loadAll(caseIds: readonly string[]): Promise<(StoredCase | undefined)[]>;
  /** Both as they are at one instant. */
  loadWithHistory(caseId: string): Promise<CaseWithHistory | undefined>;
  history(caseId: string): Promise<EventEnvelope[]>;
  /** The same as they are stored, each with its link. */
  chained(caseId: string): Promise<ChainedEvent[]>;
  /** @throws VersionConflictError when the case has changed; IdempotentReplay when the key was used meanwhile. */
  commit(commit: Commit): Promise<void>;
  /** The same for several, all of them or none; each has to be of another case. */
  commitTogether(commits: readonly Commit[]): Promise<void>;
  /** The case that has a period of a procedure, or had it last. */
  holderOf(procedure: string, period: string): Promise<string | undefined>;
  /** The next running number of a year; numbers may have gaps, never twins. */
  nextNumber(prefix: string, year: string): Promise<number>;
  /** Keeps a waiting machine's token if the case is still in `stage` and the flow is its newest; answers with the case if not. */
  keepToken(caseId: string, stage: string, flow: number, taskToken: string): Promise<StoredCase | undefined>;
  /** Cases that are to be looked at by `now`, the longest overdue first; the index may be a moment behind. */
  toLookAt(now: string): Promise<string[]>;
  /** The same, by page: at most `limit` of those whose place comes after `after`. */
  toLookAtFrom(now: string, after: string | undefined, limit: number): Promise<Placed<string>[]>;
  /** Has an unchanged case looked at again later. @throws VersionConflictError when it has changed. */
  lookAgain(caseId: string, stored: StoredCase, watch: Watch): Promise<void>;
  /** Cases of a list, the latest first: at most `limit` of those whose place comes before `before`. */
  listed(procedure: string, list: string, before: string | undefined, limit: number): Promise<Placed<Listed>[]>;
  /** The same from its other end, the first before the others: at most `limit` of those whose place comes after `after`. */
  listedFromFirst(procedure: string, list: string, after: string | undefined, limit: number): Promise<Placed<Listed>[]>;
  /** All cases in a situation by id, the latest opened first; the index may be a moment behind. */
  inSituation(procedure: string, at: string, before: string | undefined, limit: number): Promise<Placed<string>[]>;
  /** The same, the first opened before the others, of those whose place comes after `after`. */
  oldestIn(procedure: string, at: string, after: string | undefined, limit: number): Promise<Placed<string>[]>;
  /** Open tasks asked of any of `assignees`, each once, what is due first before the others; the index may be a moment behind. */
  tasksFor(assignees: readonly string[], after: string | undefined, limit: number): Promise<Placed<NamedTask>[]>;
  /** Gives cases that were last written before there were lists their rows, until none is left or `isOver`; how many. */
  listFormerCases(isOver: () => boolean): Promise<number>;
  /** The same of rows by what is due, and of the places of tasks; whether all have theirs. */
  placeByDue(isOver: () => boolean): Promise<boolean>;
  idempotent(person: string, key: string): Promise<IdempotencyRecord | undefined>;
}

export interface RegisterStore {
  /** The latest published first: at most `limit` of those whose place comes before `before`. */
  entries(before: string | undefined, limit: number): Promise<Placed<RegisterEntry>[]>;
  entry(caseId: string): Promise<RegisterEntry | undefined>;
}

export interface OutboxStore {
  /** Rows whose claim has run out before `now`, oldest first; with `ignoreClaims` all that are left. */
  leftBehind(now: string, ignoreClaims: boolean, limit: number): Promise<Owed[]>;
  done(caseId: string, seq: number): Promise<void>;
  /** Keeps what is still owed of a row in its place. */
  keepRest(rest: OutboxItem): Promise<void>;
  /** The same of news, of which some cases have been told. */
  keepNews(news: OwedNews): Promise<void>;
  /** Owes a person the digest of a date, claimed until an instant; false when it has been owed before, sent or not. */
  oweDigest(digest: OwedDigest['digest'], claimedUntil: string): Promise<boolean>;
  /** It is owed no longer, and is not owed again. */
  digestDone(digest: OwedDigest['digest']): Promise<void>;
}

export interface RosterStore {
  /** The roster in force; undefined before the first one is loaded. */
  current(): Promise<Roster | undefined>;
  /** Whether there is one, without reading it. */
  isLoaded(): Promise<boolean>;
  /** @throws Error when none has been loaded. */
  load(): Promise<Roster>;
  /** @throws Error while an import is half-way: without a roster nothing is done on half of the cases (ADR 7). */
  assertLoadable(): Promise<void>;
}

/** Counters that several processes share; each is forgotten some time after its window. */
export interface CounterStore {
  /** Adds, unless that leads beyond `most`, whoever else adds at the same time: the sum, or undefined when there is no room. */
  add(
    counter: string,
    by: number,
    bounds: { readonly most: number; readonly forgetAtEpochSeconds: number },
  ): Promise<number | undefined>;
  /** Takes back what was added; of a counter that is forgotten there is nothing to take back. */
  giveBack(counter: string, by: number): Promise<void>;
  read(counter: string): Promise<number>;
}

export interface ReceivedMailStore {
  /**
   * Keeps what is shown of a mail, or changes it, until it is forgotten; who has seen to it stays. One that was set aside is
   * among the open tasks (`CaseStore.tasksFor`) until somebody has seen to it.
   */
  keep(mail: ReceivedMail, forgetAtEpochSeconds: number): Promise<void>;
  received(mailId: string): Promise<ReceivedMail | undefined>;
  /** Those that are held back and were seen to by nobody, the newest last; the index may be a moment behind. */
  heldBack(): Promise<readonly string[]>;
  /** The newest first. */
  newest(cursor: string | undefined, limit: number): Promise<Page<ReceivedMail>>;
  /** Somebody has seen to it; who did so first stays. */
  markDone(mailId: string, done: NonNullable<ReceivedMail['done']>): Promise<void>;
  /** Keeps what somebody has made of it, who has seen to it thereby, and gives what stands: whoever was first. Undefined where there is no such mail. */
  settle(mailId: string, settled: MailSettlement): Promise<MailSettlement | undefined>;
  /**
   * Takes a mail to handle until `until`, unless it has been handled or somebody else took it and has not run out of
   * time. Remembered as long as the same mail may come again. Gives how many attempts there have been with this one:
   * each is counted before it is made.
   */
  claim(mail: string, claim: MailClaim): Promise<number | 'under-way' | 'handled'>;
  /** Gives a claim back whose work failed, so that nobody has to wait for its end; one that `counts` stays counted. */
  release(mail: string, claim: MailClaim, counts: boolean): Promise<void>;
  handled(mail: string): Promise<void>;
}

export type MailClaim = {
  readonly now: string;
  readonly until: string;
  readonly forgetAtEpochSeconds: number;
};

/** One mail, ready to send. */
export type Mail = {
  readonly to: string;
  /** Where an answer goes, when not to us. */
  readonly replyTo?: string;
  /** Where it returns to if it does not arrive; our own address where nothing is said. */
  readonly returnsTo?: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly attachments: readonly { readonly name: string; readonly contentType: string; readonly content: string }[];
  readonly tags: Readonly<Record<string, string>>;
};

export interface Mailer {
  /** @throws MailRefusedError for a mail that is not to be tried again. */
  send(mail: Mail): Promise<void>;
}

/** Whole mails and histories, which are too large for the table. */
export interface Files {
  read(key: string): Promise<Buffer>;
  /** Undefined for what is not there. */
  find(key: string): Promise<Buffer | undefined>;
  writeJson(key: string, json: string): Promise<void>;
}

/** Secrets, which lie beside the table and never in a function's environment. */
export interface Parameters {
  /** @throws UpstreamError when it cannot be read, or is not there. */
  read(name: string): Promise<string>;
  /** Keeps the value under a name that has none yet; answers whether it did. */
  keepFirst(name: string, value: string): Promise<boolean>;
}

export interface Machines {
  start(procedure: string, name: string, input: CaseStage): Promise<void>;
  /** Answers a waiting machine; one that no longer waits is left alone. */
  resume(taskToken: string, output: CaseStage): Promise<void>;
}

/** Hands written outbox rows to the dispatcher without waiting for it. */
export interface Dispatcher {
  dispatch(items: readonly Owed[], at: string): Promise<void>;
  /** Has a code for signing in mailed, if the roster knows the address and no limit is against it. */
  signInCode(request: CodeRequest, at: string): Promise<void>;
  /** Has somebody told that they are an author now; lost on the way, they are told by whoever shared it. */
  draftShared(share: DraftShare, at: string): Promise<void>;
  /** Has the sender of a mail told what the secretariat has made of it; lost on the way, nobody is told. */
  tellSender(mailId: string, at: string): Promise<void>;
}
