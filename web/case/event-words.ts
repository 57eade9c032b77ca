import type { EventView } from '#schemas/api.ts';
import type { ToldEvent } from '#schemas/sections/viewed-case.ts';
import { saidIn } from '../components/in-words.ts';
import type { Reader } from '../reader.ts';

/** What happened, as one sentence in the reader's language. */
export const sentenceOf = (reader: Reader, { told: { says, names } }: Pick<ToldEvent, 'told'>): string =>
  [says, ...(names === undefined ? [] : [names])].map((said) => saidIn(reader, said)).join(' ');

/** Who acted, for the line under the sentence: the party and the mailbox, or the part of the system. */
export function actorOf(reader: Reader, actor: EventView['actor']): string {
  if ('system' in actor) return reader.say(`system.${actor.system}`);
  return `${actor.party ?? reader.say(`roles.${actor.role}`)} · ${actor.person}`;
}

/** What shows that an act is of whom it counts for, and why a signature on it adds nothing. */
export function evidenceIn(reader: Reader, { evidence, actor }: Pick<EventView, 'evidence' | 'actor'>): string[] {
  if (evidence === undefined || 'system' in actor) return [];
  const { signatureFault, onBehalfOf } = actor;
  return [
    reader.say(`facts.evidence.${evidence}`),
    ...(onBehalfOf === undefined ? [] : [onBehalfOf]),
    ...(signatureFault === undefined ? [] : [reader.say(`facts.signatureFault.${signatureFault}`)]),
  ];
}
