import type * as z from 'zod';
import type { Actor, PersonActor } from '#schemas/actor.ts';
import type { CaseState } from '#schemas/case-state.ts';
import type { EventEnvelope, Notice } from '#schemas/event.ts';
import type { MailFacts } from '#schemas/step.ts';
import type { Directory } from './network/directory.ts';

/** An event before the notices are added. */
export type ProcedureEvent = Omit<EventEnvelope, 'notices'>;

/** What may be asked of any procedure. */
export type CaseCommand = { readonly at: string; readonly actor: Actor } & (
  | { readonly type: 'draft' | 'submit'; readonly caseId: string; readonly form: unknown; readonly actor: PersonActor }
  | { readonly type: 'act'; readonly taskId: string; readonly kind: string; readonly act: unknown; readonly actor: PersonActor }
  | { readonly type: 'pass-time' }
  | { readonly type: 'record-deliveries'; readonly deliveries: unknown }
  | { readonly type: 'report-fault'; readonly where: string; readonly error: string; readonly cause: string }
);

export type CaseSurroundings = {
  readonly network: Directory;
  readonly hashOf: (text: string) => string;
  readonly currentText: () => string;
  readonly enclosureHash?: string | undefined;
};

/** A sentence of the catalogues with what it is filled with: `waiting.positions` { deadline, count, parties }. */
export type Saying = { readonly key: string; readonly params: Readonly<Record<string, string | number | readonly string[]>> };

/** What the platform must know of a procedure; everything else stays in the procedure's folder. */
export type WorkflowModule = {
  readonly id: string;
  /** Prefix of case ids: `DEC`. */
  readonly prefix: string;
  readonly form: z.ZodType;
  readonly state: z.ZodType;
  /** Schema of what may be posted to a task of each kind. */
  readonly acts: Readonly<Record<string, z.ZodType>>;
  readonly events: Readonly<Record<string, z.ZodType>>;
  readonly initialState: (caseId: string, at: string) => CaseState;
  readonly decide: (command: CaseCommand, state: CaseState, surroundings: CaseSurroundings) => ProcedureEvent[];
  readonly evolve: (state: CaseState, event: ProcedureEvent) => CaseState;
  /** What the machine waits for; changes exactly when the waiting machine has to be told. */
  readonly stageOf: (state: CaseState) => string;
  /** The next instant at which time itself changes something. */
  readonly nextInstant: (state: CaseState, network: Directory) => string | undefined;
  /** Who is told of an event, and what the mail is filled with. */
  readonly noticesOf: (event: ProcedureEvent, state: CaseState, network: Directory) => Notice[];
  readonly factsOf: (event: ProcedureEvent, state: CaseState, network: Directory) => MailFacts;
  /** Whether mails of this event hold up the clock, so that their delivery must be recorded. */
  readonly awaitsDelivery: (event: ProcedureEvent) => boolean;
  /** What the case waits for, for the sentence on pages, in mails and in the API. */
  readonly waitingFor: (state: CaseState) => Saying;
  /** The document that an act sends out, made from the whole history; undefined where the act sends none. */
  readonly enclosureOf: (kind: string, state: CaseState, events: readonly ProcedureEvent[]) => string | undefined;
  /** Whether an act refers to the newest text, which stands in the history and not in the state. */
  readonly needsCurrentText: (kind: string) => boolean;
};
