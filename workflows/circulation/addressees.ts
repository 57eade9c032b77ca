import type { PartyId, PersonId } from '#schemas/ids.ts';
import { isBlocking } from '#schemas/position.ts';
import { type Assignee, assignee } from '#schemas/task.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { Addressees } from '#workflows/procedure/addressees.ts';
import type { ProcedureEvent } from '#workflows/procedure/procedure.ts';
import type { Circulating } from './schemas/state.ts';
import { isOfPosition } from './tasks.ts';

/** Who serves the rounds of a body. */
export type Served = {
  readonly desk: Assignee;
  /** Who looks for agreement where there is none, and is told how each round goes. */
  readonly facilitator: Assignee;
};

/** The mailboxes that an event of a round may concern. */
export class RoundAddressees<S extends Circulating = Circulating> extends Addressees<S> {
  readonly #facilitator: Assignee;

  constructor(
    event: Pick<ProcedureEvent, 'seq' | 'at' | 'actor'>,
    state: S,
    network: Directory,
    { desk, facilitator }: Served,
  ) {
    super(event, state, network, desk);
    this.#facilitator = facilitator;
  }

  get facilitator(): PersonId[] {
    return this.contacts(this.#facilitator);
  }

  get entitled(): readonly PartyId[] {
    return this.state.round?.entitled ?? [];
  }

  /** Whether the round is a paper for a meeting, and nobody is asked for a position. */
  get isForMeeting(): boolean {
    return this.state.round?.method === 'meeting';
  }

  /** Whether a round is under way that those concerned have been told of. */
  get isInRound(): boolean {
    return this.state.round !== undefined && this.state.round.endedAt === undefined;
  }

  /** Contacts of every entitled party; nobody before the first circulation. */
  get members(): PersonId[] {
    return this.contactsOf(this.entitled);
  }

  /** The task in which a party is asked for its position. */
  taskOfPosition(party: PartyId): string | undefined {
    return Object.values(this.state.tasks).find((task) => isOfPosition(task) && task.party === party)?.taskId;
  }

  get principals(): PersonId[] {
    return this.entitled.flatMap((party) => this.contacts(assignee.head(party)));
  }

  /** Who is sent the text anew with the next round, because another body takes it than it went to. */
  get sentAnew(): PersonId[] {
    const { sitting, round } = this.state;
    if (sitting === undefined || sitting.body === round?.body) return [];
    return [...this.contactsOf(this.network.membersOf(sitting.body, this.event.at)), ...this.proposer];
  }

  /** Persons to whom the round in circulation was notified, with their parties. */
  get notified(): { to: PersonId; party: PartyId }[] {
    const notices = Object.entries(this.state.round?.notices ?? {});
    return notices.filter(([to]) => !to.startsWith('nobody@')).map(([to, { party }]) => ({ to, party }));
  }

  /** Those among them whose notice has not come back. */
  get reached(): PersonId[] {
    const { notices = {} } = this.state.round ?? {};
    return this.notified.flatMap(({ to }) => (notices[to]?.state === 'bounced' ? [] : [to]));
  }

  get blocking(): PartyId[] {
    const { positions } = this.state;
    return Object.keys(positions).filter((party) => isBlocking(positions[party]?.position ?? 'support'));
  }
}
