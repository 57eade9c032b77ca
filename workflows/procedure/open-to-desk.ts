import type { Assignee } from '#schemas/task.ts';
import type { TextsState } from '../texts/schemas/stored.ts';
import type { ProcedureOf } from './procedure.ts';
import { foundByReaders, inRegister, listsOf } from './projections.ts';
import type { ProcedureState } from './schemas/state.ts';
import { proposerOf } from './tasks.ts';

type Openness<S> = Pick<ProcedureOf<S, never>, 'readersOf' | 'listsFor' | 'projections'>;

/**
 * Who reads a case where nobody takes part but its proposer and those who read every case once it was submitted; what
 * version it ends with is the public's.
 */
export const openToDesk = <S extends ProcedureState & TextsState>(everywhere: readonly Assignee[]): Openness<S> => ({
  readersOf: (state) => (state.at === 'draft' ? proposerOf(state) : [...everywhere, ...proposerOf(state)]),
  listsFor: (reader, situation) => listsOf(reader, everywhere, situation),
  projections: (state) => [...foundByReaders(state, proposerOf(state)), ...inRegister(state)],
});
