import type { OwnAct } from '#schemas/own-act.ts';
import type { Reader } from '../reader.ts';
import { evidenceIn, sentenceOf } from './event-words.ts';

/** What a file says of each act, in its order. */
export const actColumns = [
  'caseId',
  'title',
  'event',
  'at',
  'says',
  'position',
  'version',
  'words',
  'by',
  'role',
  'party',
  'evidence',
  'state',
  'outcome',
] as const;

/** One of somebody's acts as cells of a file, with the words that its page has. */
export function actedIn(
  reader: Reader,
  act: OwnAct,
): Record<(typeof actColumns)[number], string | number | null | readonly string[]> {
  const { caseId, choice, event, outcome, state, title, version } = act;
  const actor = 'person' in event.actor ? event.actor : undefined;
  return {
    caseId,
    title,
    event: event.seq,
    at: event.at,
    says: sentenceOf(reader, event),
    position: choice === 'other' ? null : reader.say(`positions.${choice}`),
    version,
    words: event.told.words.join('\n\n'),
    by: actor?.person ?? null,
    role: actor === undefined ? null : reader.say(`roles.${actor.role}`),
    party: actor?.party ?? null,
    evidence: evidenceIn(reader, event),
    state: reader.say(`states.${state}`),
    outcome: outcome === null ? null : reader.say(`outcomes.${outcome}`),
  };
}
