import { type Assignee, assignee } from '#schemas/task.ts';
import { findQuestion } from '#workflows/correspondence/questions.ts';
import { answersTo } from '#workflows/network/assignees-of.ts';
import type { Correspondence } from '../correspondence/schemas/events.ts';
import type { Question } from '../correspondence/schemas/question.ts';
import type { Proceedings } from './proceedings.ts';
import type { Questioned } from './questioning.ts';
import type { EventOf } from './schemas/event-of.ts';
import type { platformEvents } from './schemas/events.ts';
import type { ProcedureState } from './schemas/state.ts';

/** A letter as it came, before it is known whom it concerns. */
export type ComingLetter = Omit<Correspondence, 'concerns' | 'leaves'>;

/** Whom a letter concerns at the present step of a case, by who wrote it and who is answered. */
export type Correspondents<S> = (state: S, writers: readonly string[]) => readonly Assignee[];

/** The people of a letter. */
export const writersOf = ({ from, answersTo }: Pick<Correspondence, 'from' | 'answersTo'>): string[] =>
  answersTo === undefined ? [from] : [from, answersTo];

/** A letter joins a case, whatever has become of it; no rule goes by what it says. */
export function joinLetter<S extends ProcedureState>(
  proceedings: Proceedings<S, EventOf<typeof platformEvents>>,
  letter: ComingLetter,
  { correspondents, questioned }: { correspondents: Correspondents<S>; questioned: Questioned<S> },
): void {
  const { question: number, ...plain } = letter;
  const question = number === undefined ? undefined : findQuestion(proceedings.state, number);
  const data =
    question === undefined
      ? { ...plain, concerns: [...correspondents(proceedings.state, writersOf(letter))] }
      : { ...letter, ...onQuestion(proceedings, question, questioned) };
  proceedings.record({ type: 'correspondence-joined', data });
}

/** Nothing is read of what somebody wrote: it answers where it is of somebody who does, and who did not ask. */
function onQuestion<S extends ProcedureState>(
  { state, actor }: Pick<Proceedings<S, unknown>, 'state' | 'actor'>,
  question: Question,
  { questioning }: Questioned<S>,
): Pick<Correspondence, 'concerns' | 'leaves'> {
  const answerers = questioning.answer(state);
  const isAnswer = 'person' in actor && actor.person !== question.by && answerers.some((who) => answersTo(actor, who));
  return {
    concerns: [...new Set([...answerers, ...question.writers.map(assignee.person)])],
    leaves: isAnswer ? 'answered' : 'open',
  };
}
