import type * as z from 'zod/mini';
import type { CaseSummary } from '#schemas/api.ts';
import type { CaseState } from '#schemas/case-state.ts';
import type { Due } from '#schemas/civil-date.ts';
import type { EventEnvelope } from '#schemas/event.ts';
import type { PersonId } from '#schemas/ids.ts';
import type { PublicRecord } from '#schemas/public-record.ts';
import type { QuestionEntry } from '#schemas/question.ts';
import type { Brief } from '#schemas/sections/brief.ts';
import type { Saying } from '#schemas/sections/saying.ts';
import type { Section } from '#schemas/sections/section.ts';
import type { Telling } from '#schemas/sections/telling.ts';
import type { Taken } from '#schemas/taken.ts';
import type { Assignee, Task } from '#schemas/task.ts';
import type { Capacity } from '../network/capacity.ts';
import type { Directory } from '../network/directory.ts';
import type { Assigning } from './assigning.ts';
import type { Decided } from './carry-out.ts';
import type { CaseCommand } from './command.ts';
import type { BookRefusal, Refusal } from './domain-error.ts';
import type { Forms } from './forms.ts';
import type { Letter } from './letter.ts';
import type { OwnSettings } from './own-settings.ts';
import type { Papers } from './paper.ts';
import type { PartyStatement } from './party-statement.ts';
import type { Period } from './period.ts';
import type { Portfolio } from './portfolio.ts';
import type { IndexEntry } from './projections.ts';
import type { PublicList } from './public-list.ts';
import type { Surroundings } from './surroundings.ts';
import type { TaskKinds } from './task-kinds.ts';
import type { Upcasters } from './upcasters.ts';

/** An event before the notices are added. */
export type ProcedureEvent = Omit<EventEnvelope, 'notices'>;

/** Who reads: a person with what they are for the Network at an instant, and what tasks may be asked of them under. */
export type Reader = {
  readonly person: PersonId;
  readonly capacities: readonly Capacity[];
  readonly assignees: readonly Assignee[];
  readonly network: Directory;
  readonly at: string;
};

/** A choice that is not offered, and the refusal that it would meet. */
export type WithheldChoice = {
  readonly choice: string;
  readonly code: Refusal | BookRefusal;
  readonly params: Readonly<Record<string, string | number>>;
};

/** What the platform asks of any case; everything else stays in the procedure's folder. */
export type ProcedureOf<S, Event> = {
  readonly id: string;
  /** Prefix of case ids: `DEC`. */
  readonly prefix: string;
  readonly state: z.ZodMiniType;
  readonly events: Readonly<Record<string, z.ZodMiniType>>;
  readonly upcasters: Upcasters;
  /** What tasks of some kinds take beyond the answer of those whom they are asked of. */
  readonly tasks: TaskKinds;
  /** What people are asked for. */
  readonly forms: Forms<S, Event>;
  /** What can be set of it, beside what the Network and its bodies have set. */
  readonly settings?: OwnSettings;
  /** Of procedures that have one case for each period. */
  readonly period?: Period<S>;
  readonly initialState: (caseId: string, at: string) => S;
  readonly decide: (command: CaseCommand, state: S, surroundings: Surroundings<Event>) => Decided<S, Event>;
  readonly evolve: (state: S, event: Event) => S;
  /** What the machine waits for; changes exactly when the waiting machine has to be told. */
  readonly stageOf: (state: S) => string;
  /** The next instant at which time itself changes something, by what holds at `now`. */
  readonly nextInstant: (state: S, network: Directory, now: string) => string | undefined;
  /** The instant or the day at which a task is due, for whoever reads it. */
  readonly dueOf: (task: Task) => Due | undefined;
  /** The instant from which it is overdue. */
  readonly fallsDueOf: (task: Task, network: Directory) => string | undefined;
  /** The mails about an event; at most one to a person. */
  readonly letters: (event: Event, state: S, network: Directory) => Letter[];
  /** What the case waits for, for the sentence on pages, in mails and in the API. */
  readonly waitingFor: (state: S, reader: Reader) => Saying;
  /** Whoever may read the case and its history. */
  readonly readersOf: (state: S, network: Directory, at: string) => Assignee[];
  /** Who may ask about a case, or do this about a question on it. */
  readonly whoPuts: (state: S, network: Directory, at: string, entry: QuestionEntry) => readonly Assignee[];
  /** The lists in which a case stands, and as what, by its state alone: whoever may read it finds it in one of theirs (ADR 9). */
  readonly projections: (state: S) => readonly IndexEntry[];
  /** Those of its lists that everybody reads, by name; the registry names them too. */
  readonly publicLists: Readonly<Record<string, PublicList>>;
  /** What is everybody's of a case in the register, beside its line there; what its sources leave open is a setting with the careful default. */
  readonly publicRecord: (state: S, history: readonly Event[], network: Directory) => PublicRecord;
  /** What a body weighs that takes several of its cases at one meeting; none where there is nothing to weigh. */
  readonly portfolio: Portfolio<S> | undefined;
  /** What came of it at the meetings that have taken it, in their order, for whoever may be shown this state of it; what of that is everybody's its `projections` say. */
  readonly takenOf: (state: S) => readonly Taken[];
  /** The lists in which somebody finds the cases that they may read, those in one situation or all. */
  readonly listsFor: (reader: Reader, situation: string | undefined) => readonly string[];
  /** Round, version and deadline, as far as the reader may know them: what every list shows of a case. */
  readonly summaryOf: (state: S, reader: Reader) => Pick<CaseSummary, 'round' | 'version' | 'deadline'>;
  /** The case as it may be shown to somebody who may read it: what they must not see is absent. */
  readonly stateFor: (reader: Reader, state: S) => S;
  /**
   * What of the history is the reader's, of a case that they may read. What they must not see is left out here, and out
   * of `summaryOf`, `waitingFor`, `briefOf` and `view`: no other way leads to a reader.
   */
  readonly historyFor: (reader: Reader, state: S, events: readonly EventEnvelope[]) => readonly EventEnvelope[];
  /**
   * Whether everybody who may read the case sees all of it: `historyFor` and `stateFor` leave nothing out for any of them. Where it is
   * not so, what each reader finds is made for that reader (ADR 27).
   */
  readonly seenAlike: (state: S, events: readonly EventEnvelope[]) => boolean;
  /** What page, API and exports show of a case beside what every case has; the events are those that are the reader's. */
  readonly view: (state: S, events: readonly Event[], reader: Reader) => readonly Section[];
  /** Documents that are made of a case's history. */
  readonly papers: Papers<S, Event>;
  /** The shape of each section's data in JSON, by the section's name. */
  readonly sections: Readonly<Record<string, z.ZodMiniType>>;
  /** The positions that parties take in an event: their record is made of it. */
  readonly statementsIn: (event: Event) => readonly PartyStatement[];
  /** How an event that is the reader's is told on pages. */
  readonly tell: (event: Event) => Telling;
  /** What somebody is told about a task before they act on it. */
  readonly briefOf: (state: S, task: Task, reader: Reader, events: readonly Event[]) => Brief;
  /** The situations in the order in which a case usually meets them, as lists show them. */
  readonly situations: readonly string[];
  /** Those among them in which something is still to be done, by whomever; those that wait for somebody first. */
  readonly openSituations: readonly string[];
  /** Those in which a former version left cases at rest, without a machine, though time does something in them. */
  readonly formerRests: readonly string[];
  /** How a case may end. */
  readonly outcomes: readonly string[];
  /** Whether an open task waits to be acted on; one may act on others as well, such as withdraw, or change a position. */
  readonly isAsked: (state: S, task: Task) => boolean;
  /** The choices of an open task that the rules would refuse at this instant, whatever else the act says. */
  readonly withheldChoices: (state: S, task: Task, network: Directory, at: string) => WithheldChoice[];
  /** How people are proposed for a case; of procedures that have this. */
  readonly assigning?: Assigning<S>;
  /** Whether leaving one stage for another begins a new execution of the machine. */
  readonly startsMachine: (from: string, to: string) => boolean;
};

export type Procedure = ProcedureOf<CaseState, ProcedureEvent>;
