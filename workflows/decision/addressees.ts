import type { PartyId, PersonId } from '#schemas/ids.ts';
import { isBlocking } from '#schemas/position.ts';
import type { TaskKind } from '#workflows/decision/schemas/acts.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { deadlineCutShort } from './deadline-facts.ts';
import type { RecordedEvent } from './domain/recorded-event.ts';

/** The mailboxes that an event may concern, as the roster has them at its instant. */
export class Addressees {
  readonly #event: RecordedEvent;
  readonly #state: DecisionState;
  readonly #network: Directory;

  constructor(event: RecordedEvent, state: DecisionState, network: Directory) {
    this.#event = event;
    this.#state = state;
    this.#network = network;
  }

  get actor(): PersonId[] {
    return 'person' in this.#event.actor ? [this.#event.actor.person] : [];
  }

  get proposer(): PersonId[] {
    return [this.#state.proposer.person];
  }

  get secretariat(): PersonId[] {
    return this.#holders('role:secretariat');
  }

  get coordinator(): PersonId[] {
    return this.#holders('role:coordinator');
  }

  get secretaryGeneralsOffice(): PersonId[] {
    return this.#holders('role:sg-office');
  }

  /** Contacts of every entitled party; nobody before the first circulation. */
  get committee(): PersonId[] {
    return this.contactsOf(this.#entitled);
  }

  get principals(): PersonId[] {
    return this.#entitled.flatMap((party) =>
      this.#network
        .holdersOf(`party:${party}`, this.#event.at)
        .filter((person) => person.roles.some((held) => held.role === 'principal' && held.party === party))
        .map((person) => person.id),
    );
  }

  /** Persons to whom the round in circulation was notified, with their parties. */
  get notified(): { to: PersonId; party: PartyId }[] {
    const notices = Object.entries(this.#state.round?.notices ?? {});
    return notices.filter(([to]) => !to.startsWith('nobody@')).map(([to, { party }]) => ({ to, party }));
  }

  /** Those among them whose notice has not come back. */
  get reached(): PersonId[] {
    const { notices = {} } = this.#state.round ?? {};
    return this.notified.flatMap(({ to }) => (notices[to]?.state === 'bounced' ? [] : [to]));
  }

  /** The proposer, the secretariat and, once it was circulated, the Committee and the Coordinator. */
  get everybodyConcerned(): PersonId[] {
    const circulated = this.#state.round !== undefined;
    return [...this.committee, ...this.proposer, ...this.secretariat, ...(circulated ? this.coordinator : [])];
  }

  /** Whether the event took a deadline away that everybody had been told. */
  get awaitDeadline(): boolean {
    return deadlineCutShort(this.#event, this.#state) !== undefined;
  }

  get blocking(): PartyId[] {
    const { positions } = this.#state;
    return Object.keys(positions).filter((party) => isBlocking(positions[party]?.position ?? 'support'));
  }

  /**
   * Those whose own mails of this case did not come back. That the mail about a bounce has bounced would be told by
   * another one that bounces, for ever.
   */
  inReach(people: readonly PersonId[]): PersonId[] {
    return people.filter((to) => !this.#state.bouncedMails.some((mail) => mail.endsWith(`/${to}`)));
  }

  contactsOf(parties: readonly PartyId[]): PersonId[] {
    return parties.flatMap((party) => this.#holders(`party:${party}`));
  }

  /** Everybody who may act on the task, alternates and principals too. */
  holdersOf(taskId: string): PersonId[] {
    const assignees = this.#state.tasks[taskId]?.assignees ?? [];
    return assignees.flatMap((assignee) => this.#network.holdersOf(assignee, this.#event.at).map(({ id }) => id));
  }

  /** The open task of that kind, for that party; undefined when there is none. */
  taskOf(kind: TaskKind, party?: PartyId): string | undefined {
    const tasks = Object.values(this.#state.tasks);
    return tasks.find((task) => task.kind === kind && (party === undefined || task.party === party))?.taskId;
  }

  /** The task of that kind that the event itself opened. */
  taskOpened(kind: TaskKind): string | undefined {
    const opened = `${this.#state.caseId}.${this.#event.seq}.${kind}`;
    return Object.keys(this.#state.tasks).find((taskId) => taskId === opened || taskId.startsWith(`${opened}.`));
  }

  /** Parties that the event asked for their next action. */
  get nextOwners(): PartyId[] {
    const opened = `${this.#state.caseId}.${this.#event.seq}.follow-up.`;
    return Object.keys(this.#state.tasks)
      .filter((taskId) => taskId.startsWith(opened))
      .map((taskId) => taskId.slice(opened.length));
  }

  get #entitled(): PartyId[] {
    return this.#state.round?.entitled ?? [];
  }

  #holders(assignee: `role:${string}` | `party:${string}`): PersonId[] {
    return this.#network.contactsOf(assignee, this.#event.at).map((person) => person.id);
  }
}
