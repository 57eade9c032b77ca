import type { Actor } from '#schemas/actor.ts';
import type { MailFacts } from '#schemas/step.ts';
import type { Assignee } from '#schemas/task.ts';
import type { Directory } from '../network/directory.ts';
import type { ProcedureEvent } from './procedure.ts';
import type { EventOf } from './schemas/event-of.ts';
import type { platformEvents } from './schemas/events.ts';
import type { ProcedureState } from './schemas/state.ts';

type Fact = MailFacts[string];

/** Facts of which some may not be known: a mail then has no row for them. */
export type Known = { readonly [name: string]: Fact | undefined };

/** What mails may say of any case. Names that end in `At` are instants. @param state the case after the event */
export const caseFacts = (
  { at, actor }: Pick<ProcedureEvent, 'at' | 'actor'>,
  state: ProcedureState,
  network: Directory,
  desk: Assignee,
): Known => ({
  caseId: state.caseId,
  title: state.title,
  contact: network.contactsOf(desk, at)[0]?.id,
  proposer: nameOf(state.proposer.person, state.proposer.party, network),
  actor: actorName(actor, network),
  situation: state.at,
  sinceAt: state.since,
});

/** What only an event of the platform says; of a bounce the part tells that waits for the notice. */
export function platformFacts(event: Exclude<EventOf<typeof platformEvents>, { type: 'notice-bounced' }>): Known {
  switch (event.type) {
    case 'reminder-sent':
      return { about: event.data.about };
    case 'fault-reported':
      return event.data;
    case 'stall-noticed':
      return { expected: event.data.expected, expectedAt: event.data.by };
    case 'flow-restarted':
      return {};
  }
}

/** The facts without those that say nothing. */
export const saidFacts = (known: Known): MailFacts =>
  Object.fromEntries(Object.entries(known).filter((entry): entry is [string, Fact] => isSaid(entry[1])));

const isSaid = (fact: Fact | undefined): boolean =>
  fact !== undefined && fact !== '' && !(Array.isArray(fact) && fact.length === 0);

const actorName = (actor: Actor, network: Directory): string | undefined =>
  'person' in actor ? nameOf(actor.person, actor.party, network) : undefined;

function nameOf(person: string, party: string | undefined, network: Directory): string {
  const name = network.person(person)?.name ?? person;
  return party === undefined ? name : `${name} (${party})`;
}
