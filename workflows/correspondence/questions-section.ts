import * as z from 'zod/mini';
import type { EventEnvelope } from '#schemas/event.ts';
import { type QuestionLine, QuestionView } from '#schemas/sections/questions.ts';
import { shownText } from '#schemas/text/shown.ts';

/** The shape of its data in JSON. */
export const questionsView = z.array(QuestionView);

type Event = Pick<EventEnvelope, 'seq' | 'at' | 'actor' | 'type'> & { readonly data: unknown };

/** What each event says on a question, and how it leaves it. */
const saidBy: Readonly<Record<string, { readonly what: QuestionLine['what']; readonly leaves?: 'open' | 'answered' }>> =
  {
    'question-asked': { what: 'asked', leaves: 'open' },
    'question-answered': { what: 'answered', leaves: 'answered' },
    'question-reopened': { what: 'reopened', leaves: 'open' },
    'question-settled': { what: 'settled', leaves: 'answered' },
    'correspondence-joined': { what: 'mailed' },
  };

/** The number of the question on which an event writes; undefined of one that writes on none. */
export function questionOf({ type, seq, data }: Pick<Event, 'type' | 'seq' | 'data'>): number | undefined {
  if (type === 'question-asked') return seq;
  return Object.hasOwn(saidBy, type) ? (data as { readonly question?: number }).question : undefined;
}

/** The questions among the events that are the reader's, with all that was written on each. */
export function questionsIn(events: readonly Event[]): QuestionView[] {
  const questions = new Map<number, { isOpen: boolean; lines: QuestionLine[] }>();
  for (const event of events) {
    const number = questionOf(event);
    const said = saidBy[event.type];
    if (number === undefined || said === undefined || !('person' in event.actor)) continue;
    const { words = '', leaves = said.leaves } = event.data as Partial<Record<'words' | 'leaves', string>>;
    const { person, party = null, proof } = event.actor;
    const line = { seq: event.seq, at: event.at, what: said.what, from: person, party, evidence: proof };
    const before = questions.get(number)?.lines ?? [];
    questions.set(number, { isOpen: leaves !== 'answered', lines: [...before, { ...line, words: shownText(words) }] });
  }
  return [...questions].map(([question, said]) => ({ question, ...said }));
}
