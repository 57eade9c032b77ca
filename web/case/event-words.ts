import type { EventView } from '#schemas/api.ts';
import type { ToldEvent } from '#schemas/sections/viewed-case.ts';
import { saidIn } from '../components/in-words.ts';
import type { Reader } from '../reader.ts';

/** What happened, as one sentence in the reader's language. */
export const sentenceOf = (reader: Reader, { told }: Pick<ToldEvent, 'told'>): string => saidIn(reader, told.says);

/** Who acted, for the line under the sentence: the party and the mailbox, or the part of the system. */
export function actorOf(reader: Reader, actor: EventView['actor']): string {
  if ('system' in actor) return reader.say(`system.${actor.system}`);
  return `${actor.party ?? reader.say(`roles.${actor.role}`)} · ${actor.person}`;
}
