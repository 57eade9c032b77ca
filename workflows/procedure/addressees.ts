import type { PartyId, PersonId } from '#schemas/ids.ts';
import type { MailFacts } from '#schemas/mail-facts.ts';
import type { Assignee } from '#schemas/task.ts';
import type { Directory } from '../network/directory.ts';
import type { Mailing } from './mailing.ts';
import type { ProcedureEvent } from './procedure.ts';
import type { ProcedureState } from './schemas/state.ts';

/** The mailboxes that an event of any procedure may concern, as the roster has them at its instant. */
export class Addressees<S extends ProcedureState = ProcedureState> {
  protected readonly event: Pick<ProcedureEvent, 'seq' | 'at' | 'actor'>;
  protected readonly state: S;
  protected readonly network: Directory;
  readonly #desk: Assignee;

  /** @param state the case after the event */
  constructor(event: Pick<ProcedureEvent, 'seq' | 'at' | 'actor'>, state: S, network: Directory, desk: Assignee) {
    this.event = event;
    this.state = state;
    this.network = network;
    this.#desk = desk;
  }

  get actor(): PersonId[] {
    return 'person' in this.event.actor ? [this.event.actor.person] : [];
  }

  /** Whoever proposed; once they hold no role any more, those who speak for the party for which they did. */
  get proposer(): PersonId[] {
    const { person, party } = this.state.proposer;
    return this.network.holdsRole(person, this.event.at) || party === undefined ? [person] : this.contactsOf([party]);
  }

  /** Who sees to the procedure's cases. */
  get desk(): PersonId[] {
    return this.contacts(this.#desk);
  }

  contactsOf(parties: readonly PartyId[]): PersonId[] {
    return parties.flatMap((party) => this.contacts(`party:${party}`));
  }

  /** Whom those write to who ask one of these. */
  asked(assignees: readonly Assignee[]): PersonId[] {
    return assignees.flatMap((assignee) => this.contacts(assignee));
  }

  /** Everybody who may act on the task, alternates and principals too. */
  holdersOf(taskId: string): PersonId[] {
    const assignees = this.state.tasks[taskId]?.assignees ?? [];
    return assignees.flatMap((assignee) => this.network.holdersOf(assignee, this.event.at).map(({ id }) => id));
  }

  /** What stands in the place of the case's title in a mail about a task, where that is not its reader's to know. */
  insteadOfTitle(taskId: string): { readonly facts?: MailFacts } {
    const about = this.state.tasks[taskId]?.about;
    return about === undefined ? {} : { facts: { title: about, proposer: '' } };
  }

  /** The open task of that kind, for that party; undefined when there is none. */
  taskOf(kind: string, party?: PartyId): string | undefined {
    const tasks = Object.values(this.state.tasks);
    return tasks.find((task) => task.kind === kind && (party === undefined || task.party === party))?.taskId;
  }

  /** The task of that kind that the event itself opened. */
  taskOpened(kind: string): string | undefined {
    const opened = `${this.state.caseId}.${this.event.seq}.${kind}`;
    return Object.keys(this.state.tasks).find((taskId) => taskId === opened || taskId.startsWith(`${opened}.`));
  }

  /** A mail that goes out only if the event itself opened a task of that kind. */
  ifOpened<M extends string>(kind: string, mailing: Mailing<M>): Mailing<M>[] {
    const taskId = this.taskOpened(kind);
    return taskId === undefined ? [] : [{ ...mailing, taskId }];
  }

  /**
   * Those whose own mails of this case did not come back. That the mail about a bounce has bounced would be told by
   * another one that bounces, for ever.
   */
  inReach(people: readonly PersonId[]): PersonId[] {
    return people.filter((to) => !this.state.bouncedMails.some((mail) => mail.endsWith(`/${to}`)));
  }

  protected contacts(assignee: Assignee): PersonId[] {
    return this.network.contactsOf(assignee, this.event.at).map(({ id }) => id);
  }
}
