import type { PersonId } from '#schemas/ids.ts';
import { assignee } from '#schemas/task.ts';
import { RoundAddressees } from '#workflows/circulation/addressees.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { desk } from './domain/fund.ts';
import type { RecordedEvent } from './domain/hearing.ts';
import { residentCoordinator } from './domain/submit.ts';
import { isOnlyAsked } from './readers.ts';
import type { ConceptNoteState } from './schemas/state.ts';

/** The unit serves the Committee's rounds; the Coordinator is its chair, and is told how each goes. */
const served = { desk, facilitator: assignee.role('coordinator') };

/** The mailboxes that an event of a note may concern. */
export class NoteAddressees extends RoundAddressees<ConceptNoteState> {
  constructor(event: RecordedEvent, state: ConceptNoteState, network: Directory) {
    super(event, state, network, served);
  }

  get caseId(): string {
    return this.state.caseId;
  }

  /** Who brought the note: its proposer, and the Resident Coordinators who have signed or are asked to. */
  get submitters(): PersonId[] {
    return [
      ...this.proposer,
      ...this.state.countries.flatMap((country) => this.contacts(residentCoordinator(country))),
    ];
  }

  /** Who speaks for the entity that reports of the funded programme. */
  get reporting(): PersonId[] {
    const { reporting } = this.state;
    return reporting === undefined ? [] : this.contactsOf([reporting.by]);
  }

  /** Whoever has a conflict, or has not denied one, is told nothing of the note (readers.ts). */
  get membersWithoutConflict(): PersonId[] {
    return this.members.filter((member) => !isOnlyAsked({ person: member }, this.state));
  }

  /** The open task of a kind that is somebody's own as a reviewer. */
  askedOf(person: PersonId, kind: string): string | undefined {
    return Object.values(this.state.tasks).find((task) => task.kind === kind && task.subject?.person === person)
      ?.taskId;
  }

  /** Whether somebody has yet to say that there is no conflict. */
  hasYetToDeclare(person: PersonId): boolean {
    return this.state.reviewers.some((each) => each.person === person && each.is === 'asked');
  }

  /** Who is asked to sign for a country, with the task. */
  signers(): { readonly to: PersonId[]; readonly taskId: string; readonly country: string }[] {
    return Object.values(this.state.tasks).flatMap(({ kind, taskId, assignees, subject }) =>
      kind === 'sign'
        ? [{ to: assignees.flatMap((who) => this.contacts(who)), taskId, country: subject?.country ?? '' }]
        : [],
    );
  }
}
