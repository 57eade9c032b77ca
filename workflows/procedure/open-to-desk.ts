import type { Assignee } from '#schemas/task.ts';
import type { TextsState } from '../texts/schemas/stored.ts';
import type { ProcedureOf } from './procedure.ts';
import { foundByReaders, inRegister, listsOf } from './projections.ts';
import type { ProcedureState } from './schemas/state.ts';
import { proposerOf } from './tasks.ts';

type Openness<S> = Pick<ProcedureOf<S, never>, 'readersOf' | 'listsFor' | 'projections'>;

/**
 * Who reads a case where nobody takes part but its proposer, those who read every case once it was submitted, and those to whom it
 * is open as it stands; what version it ends with is the public's.
 */
export const openToDesk = <S extends ProcedureState & TextsState>(
  everywhere: readonly Assignee[],
  openTo: (state: S) => readonly Assignee[] = () => [],
): Openness<S> => ({
  readersOf: (state) =>
    state.at === 'draft' ? proposerOf(state) : [...everywhere, ...openTo(state), ...proposerOf(state)],
  listsFor: (reader, situation) => listsOf(reader, everywhere, situation),
  projections: (state) => [...foundByReaders(state, [...openTo(state), ...proposerOf(state)]), ...inRegister(state)],
});
