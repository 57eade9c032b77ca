import { firstLink, linked } from '#functions/lib/chain/link.ts';
import { sha256 } from '#functions/lib/hash.ts';
import type { Commit, Listing, StoredCase } from '#functions/lib/ports.ts';
import type { RegisterEntry } from '#schemas/api.ts';
import type { EventEnvelope } from '#schemas/event.ts';
import type { OutboxItem } from '#schemas/outbox.ts';
import type { ReceivedMail } from '#schemas/received-mail.ts';
import { assignee, type Task } from '#schemas/task.ts';
import { initialState } from '#workflows/decision/domain/initial-state.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';

export const at = '2026-03-02T09:00:00.000Z';
export const later = '2026-03-02T09:01:00.000Z';

export const caseIdOf = (number: number): string => `DEC-2026-${String(number).padStart(4, '0')}`;

export const stateWith = (caseId: string, change: Partial<DecisionState> = {}): DecisionState => ({
  ...initialState(caseId, at),
  seq: 1,
  at: 'submitted',
  title: `Title of ${caseId}`,
  proposer: { person: 'iom@example.org', party: 'IOM' },
  ...change,
});

export const eventOf = (seq: number, data: Record<string, unknown> = {}): EventEnvelope => ({
  seq,
  at,
  actor: { system: 'clock' },
  type: 'reminder-sent',
  data: { about: 'screening', taskIds: [], count: seq, ...data },
  notices: [],
});

export const taskOf = (caseId: string, kind: string, to: Task['assignees'], party?: string): Task => ({
  taskId: [caseId, 1, kind, party].filter((part) => part !== undefined).join('.'),
  kind,
  choices: ['accept'],
  assignees: [...to],
  openedAt: at,
  ...(party === undefined ? {} : { party }),
});

export const positionTasks = (caseId: string, parties: readonly string[]): DecisionState['tasks'] =>
  Object.fromEntries(
    parties.map((party) => {
      const task = taskOf(caseId, 'position', [assignee.party(party)], party);
      return [task.taskId, task];
    }),
  );

/** Rows of lists that find the case and say nothing of it. */
export const inLists = ({ openedAt }: DecisionState, ...lists: readonly string[]): Listing[] =>
  lists.map((list) => ({ list, key: openedAt }));

/** The row of the register, whatever the state says. */
export const inRegister = (entry: RegisterEntry): Listing => ({
  list: 'register',
  key: entry.publishedAt,
  digest: sha256(JSON.stringify(entry)).slice(0, 16),
  line: entry,
});

/** What writes `state` over `before`, with one event of its number. */
export const commitTo = (state: DecisionState, before: StoredCase | undefined, more: Partial<Commit> = {}): Commit => ({
  ...linked(before?.head ?? firstLink(state.caseId), more.events ?? [eventOf(state.seq)]),
  procedure: 'decision',
  before,
  state,
  stage: 'screening',
  events: [eventOf(state.seq)],
  outboxClaimedUntil: later,
  news: [],
  forgetToken: false,
  flow: 0,
  lists: inLists(state, 'common', 'party:IOM'),
  ...more,
});

export const outboxOf = (caseId: string, seq: number): OutboxItem => ({
  caseId,
  procedure: 'decision',
  seq,
  messages: [
    { seq, at, template: 'receipt', facts: { title: 'x' }, gating: false, to: [{ person: 'iom@example.org' }] },
  ],
});

export const entryOf = (caseId: string, publishedAt: string): RegisterEntry => ({
  caseId,
  procedure: 'decision',
  title: `Title of ${caseId}`,
  outcome: { kind: 'withdrawn', at: publishedAt },
  publishedAt,
  text: null,
  textHash: null,
});

export const receivedMailOf = (number: number): ReceivedMail => ({
  mailId: `2026030209000000${number}-a`,
  at,
  envelope: { from: 'a@x.example', to: ['decisions@example.org'] },
  from: ['Ana <a@x.example>'],
  replyTo: [],
  subject: `Mail ${number}`,
  words: 'قرار',
  attachments: [{ name: 'a.pdf', mediaType: 'application/pdf', bytes: 12 }],
  cuts: ['words'],
  verdicts: { spf: 'pass', dkim: 'none', dmarc: 'fail' },
  kind: 'person',
  fate: 'held-back',
  file: 'incoming/a',
});
