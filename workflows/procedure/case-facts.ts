import type * as z from 'zod/mini';
import type { Actor } from '#schemas/actor.ts';
import type { MailFacts } from '#schemas/mail-facts.ts';
import type { Assignee } from '#schemas/task.ts';
import { evidenceOf } from '../correspondence/evidence.ts';
import type { Directory } from '../network/directory.ts';
import type { textsState } from '../texts/schemas/stored.ts';
import type { ProcedureEvent } from './procedure.ts';
import type { EventOf } from './schemas/event-of.ts';
import type { platformEvents } from './schemas/events.ts';
import type { ProcedureState } from './schemas/state.ts';
import { titleFacts } from './titles-in-facts.ts';

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
  ...titleFacts(state.titles),
  contact: network.contactsOf(desk, at)[0]?.id,
  proposer: nameOf(state.proposer.person, state.proposer.party, network),
  actor: actorName(actor, network),
  situation: state.at,
  sinceAt: state.since,
});

/** The version that a mail is about: that of the event, the one decided on, the one in circulation, or the newest. */
export function textFacts(
  { texts, outcome }: Pick<ProcedureState, 'outcome'> & z.infer<z.ZodMiniObject<typeof textsState>>,
  { data }: { readonly data: object },
  inCirculation?: number,
): Known {
  const version =
    ('version' in data && typeof data.version === 'number' ? data.version : undefined) ??
    outcome?.version ??
    inCirculation ??
    texts.at(-1)?.version;
  const text = texts.find((candidate) => candidate.version === version);
  return { version, textHash: text?.hash, languages: text?.languages };
}

/** What only an event of the platform says. */
export function platformFacts(event: EventOf<typeof platformEvents> & Pick<ProcedureEvent, 'actor'>): Known {
  switch (event.type) {
    case 'notice-bounced':
      return event.data.cause === undefined
        ? { bouncedTo: event.data.to, serverSays: event.data.reason }
        : { bouncedTo: event.data.to, bounceReason: event.data.cause };
    case 'reminder-sent':
      // A round says what silence means in it.
      return { about: event.data.about, ifNothing: 'other' };
    case 'fault-reported':
      return event.data;
    case 'stall-noticed':
      return { expected: event.data.expected, expectedAt: event.data.by };
    case 'correspondence-joined': {
      const { from, words, attachments } = event.data;
      return { writtenBy: from, evidence: evidenceOf(event.actor, from), message: words, attached: attachments };
    }
    case 'question-asked':
    case 'question-answered':
    case 'question-reopened':
      return { writtenBy: 'person' in event.actor ? event.actor.person : undefined, message: event.data.words };
    case 'question-settled':
    case 'flow-restarted':
    case 'outside-changed':
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
