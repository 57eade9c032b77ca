import type { EventEnvelope } from '#schemas/event.ts';
import type { Assignee } from '#schemas/task.ts';
import { isConcerned } from '#workflows/correspondence/concerned.ts';
import type { Correspondence } from '#workflows/correspondence/schemas/events.ts';
import type { Reader } from './procedure.ts';

/** A history without the letters that do not concern its reader. */
export function withoutOthersLetters(
  reader: Reader,
  events: readonly EventEnvelope[],
  concernedNow: (letter: Correspondence) => readonly Assignee[],
): readonly EventEnvelope[] {
  return events.filter((event) => {
    if (!isLetter(event)) return true;
    const letter = event.data as Correspondence;
    // On a question it is for whoever reads the case, as the question is.
    return letter.question !== undefined || isConcerned(reader, letter, concernedNow(letter));
  });
}

export const isLetter = ({ type }: Pick<EventEnvelope, 'type'>): boolean => type === 'correspondence-joined';
