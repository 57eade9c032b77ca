import type { EventView } from '#schemas/api.ts';
import { shownText } from '#schemas/text/shown.ts';
import type { SayingParams } from '#words/speaker.ts';
import type { Reader } from '../reader.ts';

type Data = EventView['data'];

const textAt = (data: Data, name: string): string | undefined => {
  const value = data[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};
const numberAt = (data: Data, name: string): number => (typeof data[name] === 'number' ? data[name] : 0);
const listAt = (data: Data, name: string): string[] =>
  Array.isArray(data[name]) ? data[name].filter((item) => typeof item === 'string') : [];
const objectAt = (data: Data, name: string): Data =>
  typeof data[name] === 'object' && data[name] !== null ? (data[name] as Data) : {};

/** What happened, as one sentence in the reader's language. */
export function sentenceOf(reader: Reader, { type, data }: Pick<EventView, 'type' | 'data'>): string {
  const key = type === 'position-stated' && data['onBehalf'] === true ? 'position-stated.on-behalf' : type;
  return reader.say(`events.${key}`, paramsOf(reader, type, data));
}

/** The instant that a proposal names for its end. */
export const proposedUntil = ({ data }: Pick<EventView, 'data'>): string | undefined =>
  textAt(objectAt(data, 'form'), 'circulateUntil');

/** What somebody wrote in the event: a reason, advice, a question, a report. In all its lines. */
export const wordsOf = ({ data }: Pick<EventView, 'data'>): string[] =>
  ['reason', 'explanation', 'question', 'advice', 'report', 'error', 'cause']
    .map((name) => textAt(data, name))
    .filter((text) => text !== undefined)
    .map(shownText);

/** Who acted, for the line under the sentence: the party and the mailbox, or the part of the system. */
export function actorOf(reader: Reader, actor: EventView['actor']): string {
  if ('system' in actor) return reader.say(`system.${actor.system}`);
  return `${actor.party ?? reader.say(`roles.${actor.role}`)} · ${actor.person}`;
}

function paramsOf(reader: Reader, type: string, data: Data): SayingParams {
  const scalars = Object.fromEntries(
    Object.entries(data).filter(
      (entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  );
  return { ...scalars, ...ownParams(reader, type, data) };
}

/** Parameters that are not simply fields of the event's data. */
function ownParams(reader: Reader, type: string, data: Data): SayingParams {
  switch (type) {
    case 'case-submitted':
    case 'text-revised':
      return { version: numberAt(objectAt(data, 'text'), 'version') };
    case 'round-circulated':
      return { parties: listAt(data, 'entitled') };
    case 'translation-attached':
      return { language: reader.nameOf(textAt(objectAt(data, 'translation'), 'language') ?? 'en') };
    case 'notices-delivered':
      return { count: listAt(data, 'to').length, people: listAt(data, 'to') };
    case 'position-stated':
    case 'late-position-recorded':
      return { position: reader.say(`positions.${textAt(data, 'position') ?? 'none'}`) };
    case 'network-consulted':
      return { parties: listAt(data, 'parties') };
    case 'response-recorded':
      return { response: reader.say(`choices.respond.${textAt(data, 'response') ?? 'closed'}`) };
    case 'follow-up-assigned': {
      const followUps = Array.isArray(data['followUps']) ? (data['followUps'] as Data[]) : [];
      const owners = followUps.map((followUp) => textAt(followUp, 'owner') ?? '');
      return { count: followUps.length, parties: [...new Set(owners)] };
    }
    case 'follow-up-done':
      return { number: numberAt(data, 'index') + 1 };
    default:
      return {};
  }
}
