import type { Due } from '#schemas/civil-date.ts';
import type { Assignee } from '#schemas/task.ts';

/** Every key of the one table. docs/data-model.md is generated from this file's shapes (see `keyShapes`). */
export const keys = {
  case: (caseId: string) => ({ PK: `CASE#${caseId}`, SK: 'META' }),
  event: (caseId: string, seq: number) => ({ PK: `CASE#${caseId}`, SK: `EV#${padded(seq)}` }),
  outbox: (caseId: string, seq: number) => ({ PK: `CASE#${caseId}`, SK: `OUT#${padded(seq)}` }),
  task: (caseId: string, taskId: string, assignee: Assignee) => ({
    PK: `CASE#${caseId}`,
    SK: `TASK#${taskId}#${assignee}`,
  }),
  refusal: (caseId: string, at: string, request: string) => ({ PK: `CASE#${caseId}`, SK: `REFUSED#${at}#${request}` }),
  refusals: (caseId: string, person: string) => ({ PK: `CASE#${caseId}`, SK: `REFUSALS#${person}` }),
  /** Not beside the case and its events, which one query reads (case-store.ts). */
  sentMails: (caseId: string, seq: number, hash: string) => ({
    PK: `CASE#${caseId}`,
    SK: `SENT#${padded(seq)}#${hash}`,
  }),
  watch: (caseId: string) => ({ PK: `CASE#${caseId}`, SK: 'WATCH' }),
  /** By the clock of whoever wrote it, for those who follow what changes (ADR 27): what came later stands behind. */
  changed: (writtenAt: string, caseId: string, version: number | string) => ({
    PK: 'CHANGED',
    SK: `${writtenAt}#${caseId}#${version}`,
  }),
  listing: (procedure: string, list: string, openedAt: string, caseId: string) => ({
    PK: `LIST#${procedure}#${list}`,
    SK: `${openedAt}#${caseId}`,
  }),
  register: (registeredAt: string, caseId: string) => ({ PK: 'REGISTER', SK: `${registeredAt}#${caseId}` }),
  registerEntry: (caseId: string) => ({ PK: `CASE#${caseId}`, SK: 'REGISTERED' }),
  period: (procedure: string, period: string) => ({ PK: `PERIOD#${procedure}`, SK: period }),
  counter: (prefix: string, year: string) => ({ PK: `COUNTER#${prefix}-${year}`, SK: '-' }),
  idempotency: (person: string, key: string) => ({ PK: `IDEM#${person}#${key}`, SK: '-' }),
  signInCode: (email: string, binding: string, digits: number | string) => ({
    PK: `SIGN-IN#${email}`,
    SK: `${binding}#${digits}`,
  }),
  sessions: (email: string) => ({ PK: `SESSIONS#${email}`, SK: '-' }),
  limit: (counter: string) => ({ PK: `LIMIT#${counter}`, SK: '-' }),
  receivedMail: (mail: string) => ({ PK: `RECEIVED#${mail}`, SK: '-' }),
  receivedMailEntry: (mailId: string) => ({ PK: 'RECEIVED', SK: mailId }),
  calendar: (person: string) => ({ PK: `CALENDAR#${person}`, SK: '-' }),
  views: (person: string) => ({ PK: `VIEWS#${person}`, SK: '-' }),
  document: (documentId: string) => ({ PK: `DOCUMENT#${documentId}`, SK: '-' }),
  draft: (draftId: string) => ({ PK: `DRAFT#${draftId}`, SK: '-' }),
  authored: (person: string, draftId: string) => ({ PK: `DRAFTS#${person}`, SK: draftId }),
  digest: (date: string, person: string) => ({ PK: `DIGEST#${date}#${person}`, SK: '-' }),
  roster: () => ({ PK: 'ROSTER', SK: 'CURRENT' }),
  importUnderWay: () => ({ PK: 'IMPORT', SK: 'CURRENT' }),
  placedByDue: () => ({ PK: 'CATCH-UP', SK: 'DUE' }),
  historyCheck: () => ({ PK: 'HISTORY-CHECK', SK: 'CURRENT' }),
} as const;

/** A task of a case, or a mail that somebody has to look at. */
type PlacedTask = { readonly taskId: string; readonly openedAt: string; readonly dueAt?: Due | undefined };

/** After every day and instant that anything is due. */
const undated = '9999-12-31';
const endOfTimeMs = Date.parse(`${undated}T23:59:59.999Z`);

/** An instant that comes the earlier, the later the other is: an index goes one way. */
const latestFirst = (at: string): string => new Date(endOfTimeMs - Date.parse(at)).toISOString();

const placeOfTask = ({ dueAt, openedAt, taskId }: PlacedTask): string =>
  dueAt === undefined ? `${undated}#${latestFirst(openedAt)}#${taskId}` : `${dueAt}#${openedAt}#${taskId}`;

/** Keys of the one index: cases by situation, open tasks by assignee, outbox rows not yet dispatched, expectations, calendars by their address. */
export const indexKeys = {
  case: (procedure: string, at: string, openedAt: string, caseId: string) => ({
    GSI1PK: `SITUATION#${procedure}#${at}`,
    GSI1SK: `${openedAt}#${caseId}`,
  }),
  /** Where a case stood before lists had rows of their own; what is found there has yet to get them (ADR 9). */
  unlistedCase: (procedure: string, at: string, since: string, caseId: string) => ({
    GSI1PK: `CASES#${procedure}#${at}`,
    GSI1SK: `${since}#${caseId}`,
  }),
  /**
   * What is due first stands first. What has no deadline comes after, the latest opened first: what one may do with each open case, such
   * as withdraw it, stands among that, and must not hide what has just come.
   */
  task: (assignee: Assignee, task: PlacedTask) => ({ GSI1PK: `ASKED#${assignee}`, GSI1SK: placeOfTask(task) }),
  /** Where a task stood when those that were opened last came first; what is found there has yet to get its place (ADR 9). */
  formerTask: (assignee: Assignee, { openedAt, taskId }: PlacedTask) => ({
    GSI1PK: `TASKS#${assignee}`,
    GSI1SK: `${openedAt}#${taskId}`,
  }),
  outbox: (claimedUntil: string, whose: string) => ({ GSI1PK: 'OUTBOX', GSI1SK: `${claimedUntil}#${whose}` }),
  heldBack: (at: string, mailId: string) => ({ GSI1PK: 'HELD-BACK', GSI1SK: `${at}#${mailId}` }),
  calendar: (hash: string) => ({ GSI1PK: `CALENDAR#${hash}`, GSI1SK: '-' }),
  watch: (lookAt: string, caseId: string) => ({ GSI1PK: 'EXPECTED', GSI1SK: `${lookAt}#${caseId}` }),
} as const;

/** Numbers sort as text when padded; eight digits are four thousand times the limit of one execution's history. */
const padded = (seq: number): string => String(seq).padStart(8, '0');
