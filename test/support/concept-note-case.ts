import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseRoster } from '#functions/load-roster/parse-roster.ts';
import type { PersonActor, Role } from '#schemas/actor.ts';
import { addDuration } from '#schemas/duration.ts';
import type { Meeting } from '#schemas/meeting.ts';
import type { Roster } from '#schemas/roster.ts';
import type { Task } from '#schemas/task.ts';
import { conduct } from '#workflows/concept-note/domain/conduct.ts';
import { evolve } from '#workflows/concept-note/domain/evolve.ts';
import type { RecordedEvent } from '#workflows/concept-note/domain/hearing.ts';
import { conceptNote } from '#workflows/concept-note/index.ts';
import { questioning } from '#workflows/concept-note/questioning.ts';
import { readersOf } from '#workflows/concept-note/readers.ts';
import { acts, type TaskKind } from '#workflows/concept-note/schemas/acts.ts';
import { ConceptNoteForm } from '#workflows/concept-note/schemas/form.ts';
import type { ConceptNoteState } from '#workflows/concept-note/schemas/state.ts';
import { Directory } from '#workflows/network/directory.ts';
import { carryOut } from '#workflows/procedure/carry-out.ts';
import type { CaseCommand } from '#workflows/procedure/command.ts';
import { questionedBy } from '#workflows/procedure/questioning.ts';

const questioned = questionedBy({ readersOf, questioning, openSituations: conceptNote.openSituations });

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const sampleRoster = parseRoster(readFileSync('samples/roster.jsonc', 'utf8'));

/** The sample network, changed where a test needs it otherwise. */
export const sampleWith = (change: (roster: Roster) => void = () => undefined): Directory => {
  const changed = structuredClone(sampleRoster);
  change(changed);
  return new Directory(changed);
};
export const sample = sampleWith();
export const noteId = 'CN-2026-0001';
const opening = '2026-11-02T09:00:00.000Z';

export const noteForm = {
  title: 'Safe return in two countries',
  language: 'en',
  countries: ['EG', 'KE'],
  level: 'regional',
  entities: [
    { party: 'IOM', lead: true, budget: '800000.00' },
    { party: 'ILO', budget: '400000.00' },
  ],
  total: '1200000.00',
  months: 24,
  summary: 'What it is for.',
  thematicArea: 'area-1',
  objectives: [1, 23],
  sdgs: [8, 10],
  principles: 'How it follows the guiding principles.',
  nationalPartners: [{ name: 'Ministry of Labour', kind: 'ministry' }],
  stakeholders: ['Migrant associations'],
  markers: { humanRights: '2', gender: '2', childSensitivity: '1' },
  endorsement: 'Letter of the ministry.',
};

const by = (mailbox: string, role: Role, more: object = {}): PersonActor => ({
  person: `${mailbox}@example.org`,
  role,
  proof: 'sign-in',
  ...more,
});
export const author = by('iom', 'focal-point', { party: 'IOM' });
export const unit = by('fmu', 'fund-management-unit');
export const coordinatorIn = (country: string) =>
  by(`rc.${country.toLowerCase()}`, 'resident-coordinator', { scope: country });
export const seat = (name: string) => by(`sc.${name}`, 'steering-committee-member', { scope: name });
export const seats = ['origin', 'transit', 'destination', 'donor', 'network', 'stakeholder'];
/** Who reviews: somebody of an entity that the note does not name. */
export const reviewer = by('who', 'focal-point', { party: 'WHO' });
export const secondReviewer = by('unicef', 'focal-point', { party: 'UNICEF' });

export const meetingAt = (number: number, at: string, more: Partial<Meeting> = {}): Meeting => ({
  meetingId: `steering-committee.${number}`,
  at,
  timeZone: 'Europe/Zurich',
  place: 'Geneva',
  link: null,
  papersDueAt: null,
  state: 'planned',
  ...more,
});

/** A concept note under the rules, with a clock that the test turns. */
export class ConceptNoteCase {
  state: ConceptNoteState;
  now = opening;
  readonly network: Directory;
  readonly history: RecordedEvent[] = [];
  /** After each event. */
  readonly states: ConceptNoteState[] = [];
  last: RecordedEvent[] = [];
  meetings: readonly Meeting[] = [
    meetingAt(1, '2026-12-01T09:00:00.000Z'),
    meetingAt(2, '2027-01-15T09:00:00.000Z'),
    meetingAt(3, '2027-06-01T08:00:00.000Z'),
  ];

  constructor(caseId = noteId, network = sample) {
    this.network = network;
    this.state = conceptNote.initialState(caseId, opening) as unknown as ConceptNoteState;
  }

  get happened(): string[] {
    return this.last.map(({ type }) => type);
  }

  at(instant: string): this {
    this.now = instant;
    return this;
  }

  after(duration: string): this {
    return this.at(addDuration(this.now, duration));
  }

  submit(changes: object = {}): this {
    const form = ConceptNoteForm.parse({ ...noteForm, ...changes });
    return this.run({ type: 'submit', caseId: this.state.caseId, form, actor: author, at: this.now });
  }

  tasksOf(kind: string) {
    return Object.values(this.state.tasks).filter((task) => task.kind === kind);
  }

  act<K extends TaskKind>(actor: PersonActor, kind: K, act: Record<string, unknown>): this {
    const own = this.tasksOf(kind).find(({ assignees }) => assignees.some((asked) => isAsked(actor, asked)));
    const [any] = this.tasksOf(kind);
    const task = own ?? any;
    if (task === undefined) throw new Error(`No open task '${kind}' while ${this.state.at}`);
    return this.actAs(actor, task, act);
  }

  /** Acts on one task; documents that the act names are what they say. */
  actAs(actor: PersonActor, { taskId, kind }: Pick<Task, 'taskId' | 'kind'>, act: Record<string, unknown>): this {
    const named = (act['documents'] ?? []) as string[];
    const documents = named.map((documentId) => ({
      ...{ documentId, name: 'programme.pdf', size: 2048, mediaType: 'application/pdf', sha256: 'ab'.repeat(32) },
    }));
    const parsed = acts[kind as TaskKind].parse(act);
    return this.run({ type: 'act', taskId, actor, at: this.now, kind, act: parsed, documents });
  }

  passTime(): this {
    return this.run({ type: 'pass-time', actor: { system: 'clock' }, at: this.now });
  }

  deliver(): this {
    const delivered = Object.keys(this.state.round?.notices ?? {});
    const deliveries = { seq: this.state.round?.circulatedBy ?? 1, delivered, bounced: [] };
    return this.run({ type: 'record-deliveries', deliveries, actor: { system: 'mail' }, at: this.now });
  }

  /** Signed by all whose signature is asked for. */
  received(changes: object = {}): this {
    this.submit(changes);
    for (const country of this.state.countries) this.act(coordinatorIn(country), 'sign', { choice: 'sign' });
    return this;
  }

  inReview(): this {
    return this.received().act(unit, 'eligibility', { choice: 'eligible' });
  }

  reviewed(): this {
    this.inReview().act(unit, 'assign', { choice: 'confirm', reviewers: [reviewer.person] });
    this.act(reviewer, 'declare-conflict', { choice: 'none' });
    return this.act(reviewer, 'review', { choice: 'recommend', scores });
  }

  ready(): this {
    return this.reviewed().act(unit, 'release', { choice: 'release', comments: 'Say more about partners.' });
  }

  tabled(): this {
    return this.ready().act(unit, 'table', { choice: 'table' }).deliver();
  }

  /** The Committee has agreed: nobody objected until the meeting. */
  agreed(): this {
    this.tabled();
    return this.at(this.state.round?.expiresAt ?? '').passTime();
  }

  concluded(choice: string): this {
    return this.agreed().act(unit, 'conclude', { choice, reason: 'as the meeting agreed' });
  }

  run(command: CaseCommand): this {
    const surroundings = {
      network: this.network,
      hashOf: sha256,
      history: () => this.history,
      meetings: (body: string) => (body === 'steering-committee' ? this.meetings : []),
    };
    const { events, states } = carryOut({ ...conduct, questioned }, evolve, command, this.state, surroundings);
    this.last = events;
    this.history.push(...events);
    this.states.push(...states);
    this.state = states.at(-1) ?? this.state;
    return this;
  }
}

export const scores = [{ criterion: 'C9', score: 4, reason: 'well thought out' }];

const isAsked = ({ person, role, scope }: PersonActor, asked: string): boolean =>
  asked === `person:${person}` ||
  asked === `role:${role}${scope === undefined ? '' : `@${scope}`}` ||
  asked === `party:SEAT-${scope?.toUpperCase()}`;
