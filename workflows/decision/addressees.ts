import type { PartyId, PersonId } from '#schemas/ids.ts';
import { assignee } from '#schemas/task.ts';
import { RoundAddressees, type Served } from '#workflows/circulation/addressees.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { deadlineCutShort } from './deadline-facts.ts';
import { desk } from './domain/committee.ts';
import type { RecordedEvent } from './domain/recorded-event.ts';
import { committeeOf } from './domain/rules/committee-at-work.ts';
import { isForNetwork } from './domain/rules/network.ts';

/** Who serves the Committee's rounds (facts D3, D9). */
const served: Served = { desk, facilitator: 'role:coordinator' };

/** The mailboxes that an event of a decision may concern. */
export class DecisionAddressees extends RoundAddressees<DecisionState> {
  constructor(event: RecordedEvent, state: DecisionState, network: Directory) {
    super(event, state, network, served);
  }

  get secretaryGeneralsOffice(): PersonId[] {
    return this.contacts('role:sg-office');
  }

  /** The members of the Committee whose matter it is. */
  get committee(): PartyId[] {
    return committeeOf(this.state);
  }

  /** Parties whose principals share in facilitation. */
  get sharing(): PartyId[] {
    return this.state.facilitating?.heads ?? [];
  }

  get heads(): PersonId[] {
    return this.headsOf(this.sharing);
  }

  headsOf(parties: readonly PartyId[]): PersonId[] {
    return parties.flatMap((party) => this.contacts(assignee.head(party)));
  }

  /** The proposer, the desk and, once it was circulated, the Committee and the Coordinator. */
  get everybodyConcerned(): PersonId[] {
    const circulated = this.state.round !== undefined;
    return [...this.members, ...this.proposer, ...this.desk, ...(circulated ? this.facilitator : [])];
  }

  /** Contacts of the members of the Network outside the Committee to whom the case is open. */
  get networkMembers(): PersonId[] {
    return this.contactsOf(this.state.network?.parties ?? []);
  }

  /** The task that these have together. */
  get taskOfNetwork(): string | undefined {
    return Object.values(this.state.tasks).find(isForNetwork)?.taskId;
  }

  /** Whether the event took a deadline away that everybody had been told. */
  get awaitDeadline(): boolean {
    return deadlineCutShort(this.event, this.state) !== undefined;
  }

  /** Parties that the event asked for their next action. */
  get nextOwners(): PartyId[] {
    const opened = `${this.state.caseId}.${this.event.seq}.follow-up.`;
    return Object.keys(this.state.tasks)
      .filter((taskId) => taskId.startsWith(opened))
      .map((taskId) => taskId.slice(opened.length));
  }
}
