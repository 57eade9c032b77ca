import type { Assignee } from '#schemas/task.ts';
import type { Correspondence } from '../correspondence/schemas/events.ts';
import type { Proceedings } from './proceedings.ts';
import type { EventOf } from './schemas/event-of.ts';
import type { platformEvents } from './schemas/events.ts';
import type { ProcedureState } from './schemas/state.ts';

/** A letter as it came, before it is known whom it concerns. */
export type ComingLetter = Omit<Correspondence, 'concerns'>;

/** Whom a letter concerns at the present step of a case, by who wrote it and who is answered. */
export type Correspondents<S> = (state: S, writers: readonly string[]) => readonly Assignee[];

/** The people of a letter. */
export const writersOf = ({ from, answersTo }: Pick<Correspondence, 'from' | 'answersTo'>): string[] =>
  answersTo === undefined ? [from] : [from, answersTo];

/** A letter joins a case, whatever has become of it; no rule goes by what it says. */
export function joinLetter<S extends ProcedureState>(
  proceedings: Proceedings<S, EventOf<typeof platformEvents>>,
  letter: ComingLetter,
  correspondents: Correspondents<S>,
): void {
  const concerns = [...correspondents(proceedings.state, writersOf(letter))];
  proceedings.record({ type: 'correspondence-joined', data: { ...letter, concerns } });
}
