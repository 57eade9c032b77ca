import * as z from 'zod/mini';
import type { EventEnvelope } from '#schemas/event.ts';
import { Instant } from '#schemas/ids.ts';
import type { SectionOf } from '#schemas/sections/section.ts';
import { shownLine, shownText } from '#schemas/text/shown.ts';
import { evidenceOf, LetterEvidence } from './evidence.ts';
import { questionOf } from './questions-section.ts';
import type { Correspondence } from './schemas/events.ts';

/** The shape of its data in JSON. */
export const correspondenceView = z.array(
  z.strictObject({
    at: Instant,
    from: z.string(),
    evidence: LetterEvidence,
    words: z.string(),
    attachments: z.string(),
  }),
);

type Event = Pick<EventEnvelope, 'seq' | 'at' | 'actor' | 'type'> & { readonly data: unknown };

/** What was written about a case and on no question, as far as it is among the events that are the reader's. */
export const correspondenceSection = (events: readonly Event[]): SectionOf<'table'> => ({
  kind: 'table',
  name: 'correspondence',
  title: 'case.correspondence',
  data: events.flatMap((event) => (isLetter(event) ? [rowOf(event)] : [])),
  columns: [
    { field: 'at', label: 'case.letter.at', as: 'instant' },
    { field: 'from', label: 'case.letter.from', as: 'person' },
    { field: 'evidence', label: 'facts.label.evidence', as: 'word', stem: 'facts.evidence.' },
    { field: 'words', label: 'case.letter.words', as: 'text' },
    { field: 'attachments', label: 'case.letter.attachments', as: 'text', none: 'case.letter.no-attachments' },
  ],
});

const isLetter = (event: Event): boolean => event.type === 'correspondence-joined' && questionOf(event) === undefined;

function rowOf(event: Event) {
  const { from, words, attachments } = event.data as Correspondence;
  return {
    at: event.at,
    from: shownLine(from),
    evidence: evidenceOf(event.actor, from),
    words: shownText(words),
    attachments: attachments.map(shownLine).join(', '),
  };
}
