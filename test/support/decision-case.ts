import { createHash } from 'node:crypto';
import type { Actor, PersonActor, Role } from '#schemas/actor.ts';
import type { DocumentRef } from '#schemas/document.ts';
import { addDuration } from '#schemas/duration.ts';
import type { KeptMeeting } from '#schemas/meeting.ts';
import { conduct } from '#workflows/decision/domain/conduct.ts';
import { evolve } from '#workflows/decision/domain/evolve.ts';
import { initialState } from '#workflows/decision/domain/initial-state.ts';
import type { RecordedEvent } from '#workflows/decision/domain/recorded-event.ts';
import { dossierOf } from '#workflows/decision/dossier.ts';
import { readersOf } from '#workflows/decision/readers-of.ts';
import { acts, type TaskKind } from '#workflows/decision/schemas/acts.ts';
import type { DecisionEvent, DecisionEventType } from '#workflows/decision/schemas/events.ts';
import { DecisionForm } from '#workflows/decision/schemas/form.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import { openSituations } from '#workflows/decision/situations.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { carryOut } from '#workflows/procedure/carry-out.ts';
import type { CaseCommand } from '#workflows/procedure/command.ts';
import { questionedBy } from '#workflows/procedure/questioning.ts';
import { network } from './network.ts';

const questioned = questionedBy({ readersOf, openSituations });

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

export const caseId = 'DEC-2026-0007';
/** A Monday morning. */
export const opening = '2026-11-02T09:00:00.000Z';

export const form = DecisionForm.parse({
  title: 'Workplan 2027',
  text: 'The Executive Committee adopts the workplan for 2027.',
  language: 'en',
  method: 'silence',
  circulateFor: 'PT72H',
});

/** What the Secretary-General's office wrote. */
export const letterOfReply: DocumentRef = {
  documentId: `doc-${'7'.repeat(32)}`,
  name: 'reply.pdf',
  size: 2048,
  mediaType: 'application/pdf',
  sha256: 'ab'.repeat(32),
};

const actorOf = (person: string, role: Role, party?: string): PersonActor => ({
  person: `${person}@example.org`,
  role,
  ...(party === undefined ? {} : { party }),
  proof: 'sign-in',
});
export const focalPoint = (party: string): PersonActor => actorOf(party.toLowerCase(), 'focal-point', party);
export const alternate = (party: string): PersonActor =>
  actorOf(`${party.toLowerCase()}.alternate`, 'alternate', party);
/** The head of a party of the Committee. */
export const principal = (party: string): PersonActor =>
  actorOf(`${party.toLowerCase()}.principal`, 'principal', party);
export const secretariat = actorOf('secretariat', 'secretariat');
export const coordinator = actorOf('coordinator', 'coordinator');
export const sgOffice = actorOf('sg-office', 'sg-office');

/**
 * A decision under the rules, with a clock that the test turns. Every method carries one command out and keeps the
 * events; `last` are those of the latest command.
 */
export class DecisionCase {
  state: DecisionState = initialState(caseId, opening);
  now = opening;
  readonly history: RecordedEvent[] = [];
  /** The case after each event. */
  readonly states: DecisionState[] = [];
  last: RecordedEvent[] = [];
  /** Whether the latest command came too late to count. */
  isLate = false;
  network: Directory;
  /** What the calendars have, by body. */
  meetingsOf: Readonly<Record<string, readonly KeptMeeting[]>> = {};

  constructor(directory: Directory = network) {
    this.network = directory;
  }

  /** The calendar of the Committee. */
  set meetings(meetings: readonly KeptMeeting[]) {
    this.meetingsOf = { ...this.meetingsOf, 'executive-committee': meetings };
  }

  /** Event types of the latest command, in order. */
  get happened(): DecisionEventType[] {
    return this.last.map((event) => event.type);
  }

  at(instant: string): this {
    this.now = instant;
    return this;
  }

  after(duration: string): this {
    return this.at(addDuration(this.now, duration));
  }

  submit(changes: Partial<DecisionForm> = {}, actor = focalPoint('ILO')): this {
    const whole = DecisionForm.parse({ ...form, ...changes });
    return this.run({ type: 'submit', caseId, form: whole, actor, at: this.now });
  }

  /** Acts on the open task of that kind (and party). */
  act<K extends TaskKind>(actor: PersonActor, kind: K, act: Record<string, unknown>, party?: string): this {
    const task = Object.values(this.state.tasks).find(
      (open) => open.kind === kind && (party === undefined || open.party === party),
    );
    if (task === undefined) throw new Error(`No open task '${kind}' ${party ?? ''} while ${this.state.at}`);
    return this.actOn(task.taskId, actor, kind, act);
  }

  /** Documents that the act names are what they say. */
  actOn(taskId: string, actor: PersonActor, kind: TaskKind, act: Record<string, unknown>): this {
    const named = (act['documents'] ?? []) as string[];
    const documents = named.map((documentId) => ({ ...letterOfReply, documentId }));
    const parsed = acts[kind].parse(act);
    return this.run({ type: 'act', taskId, actor, at: this.now, kind, act: parsed, documents });
  }

  position(party: string, choice: string, more: Record<string, unknown> = {}, actor = focalPoint(party)): this {
    const reason = choice === 'objection' || choice === 'mandate-concern' ? { reason: `${party} says why` } : {};
    return this.actOn(this.positionTask(party), actor, 'position', { choice, ...reason, ...more });
  }

  /** The position task of the latest round, open or closed. */
  positionTask(party: string): string {
    return `${caseId}.${this.state.round?.circulatedBy}.position.${party}`;
  }

  /** Mailboxes that the round was sent to; a party without one has a mark in their place. */
  get notified(): string[] {
    return Object.keys(this.state.round?.notices ?? {}).filter((to) => !to.startsWith('nobody@'));
  }

  /** Mail service: every notice of the circulation has arrived. */
  deliver(to = this.notified, seq = this.state.round?.circulatedBy ?? 1): this {
    return this.run({
      type: 'record-deliveries',
      deliveries: { seq, delivered: to, bounced: [] },
      actor: { system: 'mail' },
      at: this.now,
    });
  }

  bounce(to: string, seq = this.state.round?.circulatedBy ?? 1): this {
    const bounced = [{ to, reason: '550 no such mailbox' }];
    const deliveries = { seq, delivered: [], bounced };
    return this.run({ type: 'record-deliveries', deliveries, actor: { system: 'mail' }, at: this.now });
  }

  passTime(): this {
    return this.run({ type: 'pass-time', actor: { system: 'clock' }, at: this.now });
  }

  /** Submitted, accepted and circulated; the clock runs. */
  circulated(changes: Partial<DecisionForm> = {}): this {
    return this.submit(changes).act(secretariat, 'screen', { choice: 'accept' }).deliver();
  }

  /** ILO has broken the silence and the Coordinator facilitates. */
  inFacilitation(): this {
    return this.circulated().position('ILO', 'objection');
  }

  /** A member of the Network was asked, and the Coordinator has reported that agreement was not reached. */
  failed(): this {
    return this.act(coordinator, 'facilitate', { choice: 'consult', parties: ['FAO'], reason: 'workable?' }).act(
      coordinator,
      'facilitate',
      { choice: 'report-failure', reason: 'no way found' },
    );
  }

  referred(): this {
    return this.inFacilitation().failed().after('PT72H').passTime();
  }

  transmitted(): this {
    return this.referred().act(coordinator, 'transmit', { choice: 'transmit' });
  }

  /** An event as a former version of the program wrote it. */
  wroteFormerly(event: DecisionEvent, actor: Actor): this {
    return this.#keep([{ ...event, seq: this.state.seq + 1, at: this.now, actor }]);
  }

  run(command: CaseCommand): this {
    const surroundings = {
      network: this.network,
      hashOf: sha256,
      history: () => this.history,
      meetings: (body: string) => this.meetingsOf[body] ?? [],
    };
    const { events, isLate } = carryOut(
      { ...conduct(dossierOf), questioned },
      evolve,
      command,
      this.state,
      surroundings,
    );
    this.isLate = isLate;
    return this.#keep(events);
  }

  #keep(events: RecordedEvent[]): this {
    this.last = events;
    for (const event of this.last) {
      this.state = evolve(this.state, event);
      this.history.push(event);
      this.states.push(this.state);
    }
    return this;
  }
}
