import * as z from 'zod';
import { Actor } from './actor.ts';
import { Outcome } from './case-state.ts';
import { Notice } from './event.ts';
import { CaseId, Instant, PartyId, TaskId } from './ids.ts';
import { Language } from './language.ts';
import { Position } from './position.ts';
import { Assignee } from './task.ts';

/** RFC 9457 problem details; `errors` names each wrong field with a sentence in the caller's language. */
export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  /** Stable word for programs: `task-closed`, `stale-version`, `invalid-input`, … */
  code: z.string(),
  errors: z.array(z.strictObject({ field: z.string(), code: z.string(), message: z.string() })).optional(),
  /** What happened instead: the case as it stands. */
  case: z.strictObject({ caseId: CaseId, state: z.string(), waitingFor: z.string() }).optional(),
});
export type Problem = z.infer<typeof Problem>;

export const SignInRequest = z.strictObject({ email: z.email().max(254) });
export const SignInConfirmation = z.strictObject({ email: z.email().max(254), code: z.string().max(20) });
export const Session = z.strictObject({ token: z.string(), expiresAt: Instant });

export const NewCase = z.strictObject({
  procedure: z.string().max(50),
  form: z.record(z.string(), z.unknown()),
  /** Keep it as a draft that only the proposer sees. */
  draft: z.boolean().optional(),
});

export const CaseSummary = z.strictObject({
  caseId: CaseId,
  procedure: z.string(),
  state: z.string(),
  title: z.string(),
  round: z.int().nonnegative(),
  version: z.int().nonnegative(),
  openedAt: Instant,
  since: Instant,
  /** The exact instant at which the round in circulation ends; null while no clock runs. */
  deadline: Instant.nullable(),
  /** What the case waits for, in a sentence in the reader's language. */
  waitingFor: z.string(),
});
export type CaseSummary = z.infer<typeof CaseSummary>;

export const PositionView = z.strictObject({
  party: PartyId,
  position: Position.nullable(),
  version: z.int().nullable(),
  at: Instant.nullable(),
  by: z.string().nullable(),
  reason: z.string().nullable(),
  explanation: z.string().nullable(),
  unconfirmed: z.boolean(),
});
export type PositionView = z.infer<typeof PositionView>;

export const TextView = z.strictObject({
  version: z.int(),
  language: Language,
  title: z.string(),
  text: z.string(),
  hash: z.string(),
  at: Instant,
});
export type TextView = z.infer<typeof TextView>;

export const TaskView = z.strictObject({
  taskId: TaskId,
  caseId: CaseId,
  kind: z.string(),
  choices: z.array(z.string()),
  dueAt: Instant.nullable(),
  openedAt: Instant,
  title: z.string(),
  party: PartyId.nullable(),
  assignees: z.array(Assignee),
});
export type TaskView = z.infer<typeof TaskView>;

export const CaseView = z.strictObject({
  ...CaseSummary.shape,
  language: Language,
  proposer: z.strictObject({ person: z.string(), party: PartyId.nullable() }),
  outcome: Outcome.nullable(),
  method: z.enum(['silence', 'explicit']).nullable(),
  entitled: z.array(PartyId),
  positions: z.array(PositionView),
  texts: z.array(TextView),
  /** Everything that is open, whoever it is asked of. */
  openTasks: z.array(TaskView),
  followUps: z.array(
    z.strictObject({ action: z.string(), owner: PartyId, dueAt: Instant, doneAt: Instant.nullable() }),
  ),
});
export type CaseView = z.infer<typeof CaseView>;

export const EventView = z.strictObject({
  seq: z.int(),
  at: Instant,
  type: z.string(),
  actor: Actor,
  data: z.record(z.string(), z.unknown()),
  notices: z.array(Notice),
});
export type EventView = z.infer<typeof EventView>;

export const RegisterEntry = z.strictObject({
  caseId: CaseId,
  procedure: z.string(),
  title: z.string(),
  outcome: Outcome,
  publishedAt: Instant,
  /** The adopted text; null where nothing was adopted. */
  text: z.string().nullable(),
  textHash: z.string().nullable(),
});
export type RegisterEntry = z.infer<typeof RegisterEntry>;

/** A page of a list; `cursor` asks for the next one, null at the end. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), cursor: z.string().nullable() });
