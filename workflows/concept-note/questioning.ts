import { assignee } from '#schemas/task.ts';
import type { Questioning } from '#workflows/procedure/questioning.ts';
import { proposerOf } from '#workflows/procedure/tasks.ts';
import { desk } from './domain/fund.ts';
import { readersOf } from './readers.ts';
import type { ConceptNoteState } from './schemas/state.ts';

/**
 * Whoever reads a note asks about it but auditors, who look on, and reviewers, whose part nobody may learn of by their questions. Those
 * who brought it answer, and the unit.
 */
export const questioning: Questioning<ConceptNoteState> = {
  ask: (state) => {
    const reviewers = state.reviewers.map(({ person }) => assignee.person(person));
    return readersOf(state).filter((who) => who !== assignee.role('auditor') && !reviewers.includes(who));
  },
  answer: (state) => [...proposerOf(state), desk, assignee.role('secretariat')],
};
