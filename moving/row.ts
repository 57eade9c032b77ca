import * as z from 'zod/mini';
import { unpackedMails } from '#functions/lib/sent-mails/packed-mails.ts';
import { IdempotencyRow } from '#functions/lib/store/case-store.ts';
import { TaskOfRow } from '#functions/lib/store/open-tasks.ts';
import { RegisterEntry } from '#schemas/api.ts';
import { CaseState } from '#schemas/case-state.ts';
import { StoredDocument } from '#schemas/document.ts';
import { Draft } from '#schemas/draft.ts';
import { EventEnvelope } from '#schemas/event.ts';
import { CaseId, Instant } from '#schemas/ids.ts';
import { OutboxItem, OwedNews } from '#schemas/outbox.ts';
import { RefusedAct } from '#schemas/refused-act.ts';
import { Roster } from '#schemas/roster.ts';
import { SavedViews } from '#schemas/saved-view.ts';
import { Watch } from '#schemas/watch.ts';
import { bookStateShape } from '#workflows/books/schemas/state.ts';

/** Whether the words of mails can be read again. */
function isPacked(packed: string): boolean {
  try {
    return unpackedMails(packed).length > 0;
  } catch {
    return false;
  }
}

const text = z.string().check(z.minLength(1));
const row = <K extends string, S extends z.core.$ZodLooseShape>(kind: K, shape: S) =>
  z.strictObject({ kind: z.literal(kind), PK: text, SK: text, ...shape });
/** Of a chain of events, or none where a version without chains wrote the row (ADR 34). */
export const Link = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const indexed = { GSI1PK: text, GSI1SK: text };

/**
 * One line of the file for each row of the table, with every attribute by its name. Machines' tokens are not among them:
 * they belong to the side that waits with them.
 */
export const Row = z.discriminatedUnion('kind', [
  row('case', {
    ...indexed,
    procedure: text,
    stage: text,
    version: z.int().check(z.positive()),
    state: CaseState,
    flow: z.optional(z.int().check(z.positive())),
    watch: z.optional(Watch),
    nonce: z.optional(text),
    head: z.optional(Link),
  }),
  row('book', {
    ...indexed,
    procedure: text,
    stage: text,
    version: z.int().check(z.positive()),
    state: z.looseObject(bookStateShape),
    nonce: z.optional(text),
    head: z.optional(Link),
  }),
  row('event', { event: EventEnvelope, link: z.optional(Link) }),
  row('task', { ...indexed, task: TaskOfRow, title: z.string() }),
  row('outbox', {
    ...indexed,
    // What is owed to machines is not carried over either: each open case gets a machine of the new side.
    outbox: z.omit(OutboxItem, { resume: true, start: true }),
  }),
  row('news', { ...indexed, outbox: OwedNews }),
  row('refusal', {
    refused: RefusedAct,
    counted: z.optional(z.int().check(z.positive())),
    lastAt: z.optional(Instant),
  }),
  row('refusals', { kept: z.int().check(z.positive()), requests: z.array(text), lastKept: text }),
  row('sent-mails', { packed: text.check(z.refine(isPacked)), at: Instant }),
  row('register', { entry: RegisterEntry }),
  row('register-entry', { entry: RegisterEntry }),
  row('period', { caseId: CaseId }),
  row('counter', { last: z.int().check(z.positive()) }),
  row('idempotency', { record: IdempotencyRow, expiresAtEpochSeconds: z.int() }),
  row('sessions', { generation: z.optional(z.int().check(z.positive())), ended: z.optional(z.array(text)) }),
  row('calendar', { ...indexed, hash: text, madeAt: Instant }),
  row('views', { saved: SavedViews, revision: z.int().check(z.positive()) }),
  row('document', { document: StoredDocument, cases: z.array(CaseId) }),
  row('draft', {
    draft: Draft,
    revision: z.int().check(z.positive()),
    expiresAtEpochSeconds: z.optional(z.int()),
  }),
  row('authored', { expiresAtEpochSeconds: z.int() }),
  row('roster', { roster: Roster, loadedAt: Instant }),
]);
export type Row = z.infer<typeof Row>;
export type Kind = Row['kind'];
export type RowOf<K extends Kind> = Extract<Row, { kind: K }>;

/** Rows that the new side makes for itself, or has no use for. */
type NotCarriedOver =
  | 'sign-in'
  | 'limit'
  | 'received-mail'
  | 'import'
  | 'watch'
  | 'listing'
  | 'digest'
  | 'changed'
  | 'catch-up'
  | 'history-check';

/** Kinds by the shape of their keys (docs/data-model.md). */
const kinds: readonly (readonly [RegExp, Kind | NotCarriedOver])[] = [
  [/^CASE#[A-Z]{3}-[a-z]\S* META$/, 'book'],
  [/^CASE#\S+ META$/, 'case'],
  [/^CASE#\S+ EV#/, 'event'],
  [/^CASE#\S+ TASK#/, 'task'],
  [/^CASE#[A-Z]{3}-[a-z]\S* OUT#/, 'news'],
  [/^CASE#\S+ OUT#/, 'outbox'],
  [/^CASE#\S+ REFUSED#/, 'refusal'],
  [/^CASE#\S+ REFUSALS#/, 'refusals'],
  [/^CASE#\S+ SENT#/, 'sent-mails'],
  [/^CASE#\S+ WATCH$/, 'watch'],
  [/^LIST#/, 'listing'],
  [/^CHANGED /, 'changed'],
  [/^CASE#\S+ REGISTERED$/, 'register-entry'],
  [/^REGISTER /, 'register'],
  [/^PERIOD#/, 'period'],
  [/^COUNTER#/, 'counter'],
  [/^IDEM#/, 'idempotency'],
  [/^ROSTER CURRENT$/, 'roster'],
  [/^SIGN-IN#/, 'sign-in'],
  [/^SESSIONS#/, 'sessions'],
  [/^LIMIT#/, 'limit'],
  [/^RECEIVED#/, 'received-mail'],
  [/^RECEIVED /, 'received-mail'],
  [/^CALENDAR#/, 'calendar'],
  [/^VIEWS#/, 'views'],
  [/^DOCUMENT#/, 'document'],
  [/^DRAFT#/, 'draft'],
  [/^DRAFTS#/, 'authored'],
  [/^DIGEST#/, 'digest'],
  [/^IMPORT CURRENT$/, 'import'],
  [/^CATCH-UP /, 'catch-up'],
  [/^HISTORY-CHECK /, 'history-check'],
];

/** Undefined for a row that this version does not know. */
export const kindOf = (PK: string, SK: string) => kinds.find(([pattern]) => pattern.test(`${PK} ${SK}`))?.[1];
