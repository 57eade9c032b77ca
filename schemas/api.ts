import * as z from 'zod/mini';
import { Actor } from './actor.ts';
import { Balance } from './balance.ts';
import { Outcome } from './case-state.ts';
import { CirculationMethod } from './circulation-method.ts';
import { Due } from './civil-date.ts';
import { Notice } from './event.ts';
import { Evidence } from './evidence.ts';
import { standings } from './form/check.ts';
import { FormChanges } from './form/form-changes.ts';
import { CaseId, Instant, MailTaskId, PartyId, TaskId } from './ids.ts';
import { Language } from './language.ts';
import { Meeting } from './meeting.ts';
import { MinutesEntry } from './minutes.ts';
import { Warning } from './same-day.ts';
import { RecordItem } from './taken.ts';
import { Assignee, TaskSubject } from './task.ts';
import { AskedAction } from './text/asked-action.ts';
import { Titles } from './text/titles.ts';

/** RFC 9457 problem details; `errors` names each wrong field with a sentence in the caller's language. */
export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
  /** Stable word for programs: `task-closed`, `stale-version`, `invalid-input`, … */
  code: z.string(),
  errors: z.optional(z.array(z.strictObject({ field: z.string(), code: z.string(), message: z.string() }))),
  /** How many fields are wrong beside those in `errors`, which names twenty. */
  moreErrors: z.optional(z.int().check(z.positive())),
  /** What happened instead: the case as it stands. */
  case: z.optional(z.strictObject({ caseId: CaseId, state: z.string(), waitingFor: z.string() })),
});
export type Problem = z.infer<typeof Problem>;

export const SignInRequest = z.strictObject({ email: z.email().check(z.maxLength(254)) });
export const SignInConfirmation = z.strictObject({
  email: z.email().check(z.maxLength(254)),
  /** Its digits, of whatever script; spaces and words around them do not matter. */
  code: z.string().check(z.maxLength(100)),
  /** As the answer to the request gave it: the code then works from anywhere, and others' guesses are not counted against it. */
  attempt: z.optional(z.string().check(z.maxLength(200))),
});
export const SignOut = z.strictObject({
  /** Ends all sessions of the person, wherever they are. */
  everywhere: z.optional(z.boolean()),
});
/** Says the same whether or not a code was mailed. */
export const CodeRequested = z.strictObject({ attempt: z.string() });
export const Session = z.strictObject({ token: z.string(), expiresAt: Instant });

export const NewCase = z.strictObject({
  procedure: z.string().check(z.maxLength(50)),
  form: z.record(z.string(), z.unknown()),
  /** Keep it as a draft that only the proposer sees. */
  draft: z.optional(z.boolean()),
});

/** A form to be looked at before it is sent, as far as it is filled in. */
export const FormToCheck = z.strictObject({
  procedure: z.string().check(z.maxLength(50)),
  form: z.record(z.string(), z.unknown()),
});

/** What would be refused of it, and how it stands to the criteria that its procedure applies, in the reader's language. */
export const CheckedForm = z.strictObject({
  issues: z.array(z.strictObject({ field: z.string(), code: z.string(), message: z.string() })),
  checks: z.array(
    z.strictObject({ criterion: z.string(), label: z.string(), is: z.enum(standings), note: z.string() }),
  ),
});
export type CheckedForm = z.infer<typeof CheckedForm>;

const cursor = z.optional(z.string());

/** What the list of cases may be asked for; which procedures and states there are is not for a schema to know. */
export const CasesQuery = z.strictObject({ procedure: z.optional(z.string()), state: z.optional(z.string()), cursor });

/** Whether a change is only looked at. */
export const DryRunQuery = z.strictObject({ dryRun: z.optional(z.literal('yes')) });

/** Of whom the page of people tells: somebody whose name or mailbox has these letters. */
export const PeopleQuery = z.strictObject({ q: z.optional(z.string().check(z.maxLength(100))) });

const versionNumber = z.optional(z.string().check(z.regex(/^[1-9]\d{0,3}$/)));

/** Two versions of a case to compare. */
export const VersionsQuery = z.strictObject({ from: versionNumber, to: versionNumber });

/** What a list without filters may be asked for: its next page. */
export const PageQuery = z.strictObject({ cursor });
/** The page of a meeting has two lists. */
export const MeetingQuery = z.strictObject({ cursor, record: cursor });

export const CaseSummary = z.strictObject({
  caseId: CaseId,
  procedure: z.string(),
  state: z.string(),
  title: z.string(),
  round: z.int().check(z.nonnegative()),
  version: z.int().check(z.nonnegative()),
  openedAt: Instant,
  since: Instant,
  /** The exact instant at which the round in circulation ends; null while no clock runs. */
  deadline: z.nullable(Instant),
  /** What the case waits for, in a sentence in the reader's language. */
  waitingFor: z.string(),
});
export type CaseSummary = z.infer<typeof CaseSummary>;

/** A case to which something should have happened by itself, and did not. */
export const StalledCase = z.strictObject({
  ...CaseSummary.shape,
  expected: z.enum(['take-up', 'time']),
  by: Instant,
});
export type StalledCase = z.infer<typeof StalledCase>;

/** A task of a case. */
export const TaskSummary = z.strictObject({
  taskId: TaskId,
  caseId: CaseId,
  kind: z.string(),
  choices: z.array(z.string()),
  /** An instant, or a day at whose end it is due. */
  dueAt: z.nullable(Due),
  openedAt: Instant,
  title: z.string(),
  party: z.nullable(PartyId),
  /** What it is about beside a party, where one case asks the same of several. */
  subject: z.optional(TaskSubject),
  /** What is to be judged, in the reader's language. */
  criteria: z.optional(z.array(z.strictObject({ id: z.string(), label: z.string() }))),
});
export type TaskSummary = z.infer<typeof TaskSummary>;

/** A mail from outside that could not be processed: somebody of the secretariat has to see to it. */
export const MailTask = z.strictObject({
  taskId: MailTaskId,
  caseId: z.null(),
  kind: z.literal('mail'),
  choices: z.tuple([z.literal('done')]),
  dueAt: z.null(),
  openedAt: Instant,
  /** Its subject, or words in the reader's language that say that there is none. */
  title: z.string(),
  party: z.null(),
});
export type MailTask = z.infer<typeof MailTask>;

/** What is done with it: the same as the button of its page does. */
export const MailAct = z.strictObject({ choice: z.literal('done') });

/** One line of the list of tasks. */
export const ListedTask = z.union([TaskSummary, MailTask]);
export type ListedTask = z.infer<typeof ListedTask>;

export const TaskView = z.strictObject({ ...TaskSummary.shape, assignees: z.array(Assignee) });
export type TaskView = z.infer<typeof TaskView>;

/** What comes next in a case, as its page says it: by which rule, in the reader’s words, and when, where an instant or a day follows from how the case stands. */
export const AheadView = z.strictObject({
  code: z.string(),
  says: z.string(),
  at: z.nullable(Due),
});
export type AheadView = z.infer<typeof AheadView>;

/** What the JSON of every case has; that of each procedure has the data of its sections beside it, by their names. */
export const CaseView = z.strictObject({
  ...CaseSummary.shape,
  language: Language,
  proposer: z.strictObject({ person: z.string(), party: z.nullable(PartyId) }),
  outcome: z.nullable(Outcome),
  /** Everything that is open, whoever it is asked of. */
  openTasks: z.array(TaskView),
  /** What happens next, when, and unless what, in the order in which it would. */
  ahead: z.array(AheadView),
  /** Between the newest version that was handed in as a form and the one before it, or two others; absent where there are no two. */
  changes: z.optional(FormChanges),
  /** The first event at which the history is not as it was recorded; absent where it is. */
  finding: z.optional(z.strictObject({ seq: z.int(), what: z.enum(['missing', 'altered', 'unlinked']) })),
});
export type CaseView = z.infer<typeof CaseView>;

export const EventView = z.strictObject({
  seq: z.int(),
  at: Instant,
  type: z.string(),
  actor: Actor,
  /** What shows that it is of whom it counts for; absent where nobody acted. */
  evidence: z.optional(Evidence),
  data: z.record(z.string(), z.unknown()),
  notices: z.array(Notice),
  /** The number of the event that it says was entered wrongly. */
  corrects: z.optional(z.int()),
  /** The number of the event that says that it was entered wrongly. */
  correctedBy: z.optional(z.int()),
});
export type EventView = z.infer<typeof EventView>;

const settingValue = z.union([z.string(), z.array(z.string())]);

/** A setting of the Network, of how a body decides, of a method by which it circulates, or of a procedure. */
export const SettingView = z.strictObject({
  procedure: z.nullable(z.string()),
  body: z.nullable(z.string()),
  method: z.nullable(CirculationMethod),
  setting: z.string(),
  value: settingValue,
  /** Why it can be set: what the terms of reference leave open, in the reader's language; null where that is not said. */
  basis: z.nullable(z.string()),
  /** Of how a body works, the decision that adopted what holds; null where it is to be confirmed. */
  adoptedBy: z.nullable(z.string()),
  /** What is entered for later. */
  later: z.array(z.strictObject({ from: Instant, value: settingValue })),
});
export type SettingView = z.infer<typeof SettingView>;

export const SettingsView = z.strictObject({
  /** Number of the last entry. */
  version: z.int().check(z.nonnegative()),
  settings: z.array(SettingView),
  history: z.array(EventView),
});
export type SettingsView = z.infer<typeof SettingsView>;

/** What the calendar of a body may be asked for. */
export const MeetingsQuery = z.strictObject({ body: z.string() });

export const MeetingView = z.extend(Meeting, { body: z.string() });
export type MeetingView = z.infer<typeof MeetingView>;

/** A meeting after it was moved or cancelled, with the cases on its agenda that the caller may read. */
export const ChangedMeeting = z.extend(MeetingView, { cases: z.array(CaseId), warnings: z.optional(z.array(Warning)) });
export type ChangedMeeting = z.infer<typeof ChangedMeeting>;

/** A case on the agenda of a meeting. */
export const AgendaItem = z.strictObject({
  caseId: CaseId,
  procedure: z.string(),
  title: z.string(),
  state: z.string(),
  /** What the meeting took on it; null where nothing is recorded, or the record can still be corrected. */
  taken: z.nullable(MinutesEntry),
  /** What those who weigh the cases of an agenda see beside each; null for everybody else. */
  beside: z.nullable(z.record(z.string(), z.unknown())),
});
export type AgendaItem = z.infer<typeof AgendaItem>;

/** A meeting with a page of the cases on its agenda that the caller may read, the one opened first before the others. */
export const AgendaView = z.strictObject({
  meeting: MeetingView,
  items: z.array(AgendaItem),
  cursor: z.nullable(z.string()),
  /** With the first page, for those who weigh the cases of an agenda: how all of them are spread. */
  balances: z.array(Balance),
});
export type AgendaView = z.infer<typeof AgendaView>;

/** What of a meeting is recorded and the caller may know, the case opened first before the others. */
export const RecordView = z.strictObject({
  meeting: MeetingView,
  items: z.array(RecordItem),
  cursor: z.nullable(z.string()),
});
export type RecordView = z.infer<typeof RecordView>;

export const RegisterEntry = z.strictObject({
  caseId: CaseId,
  procedure: z.string(),
  title: z.string(),
  /** In its other language versions; absent where there are none. */
  titles: z.optional(Titles),
  outcome: Outcome,
  publishedAt: Instant,
  /** The adopted text; null where nothing was adopted. */
  text: z.nullable(z.string()),
  textHash: z.nullable(z.string()),
  /** What the text asks for, over which its hash is taken as well; absent where it asks for nothing. */
  actions: z.optional(z.array(AskedAction)),
  /** How many actions the outcome asks for, and how many are done; absent where it asks for none. */
  followUps: z.optional(
    z.strictObject({
      asked: z.int().check(z.positive()),
      done: z.int().check(z.nonnegative()),
      /** Each of them, and when it was reported done; absent in a line that an older version wrote. */
      states: z.optional(z.array(z.strictObject({ ...AskedAction.shape, doneAt: z.nullable(Instant) }))),
    }),
  ),
});
export type RegisterEntry = z.infer<typeof RegisterEntry>;

/** A page of a list; `cursor` asks for the next one, null at the end. */
export const pageOf = <T extends z.ZodMiniType>(item: T) =>
  z.strictObject({ items: z.array(item), cursor: z.nullable(z.string()) });
