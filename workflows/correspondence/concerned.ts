import type { PersonId } from '#schemas/ids.ts';
import { type Assignee, assignee, partsOf, type Task } from '#schemas/task.ts';
import type { Correspondence } from './schemas/events.ts';

/** Who reads all correspondence of a case that they may read. */
const readsAll: readonly Assignee[] = [assignee.role('secretariat'), assignee.role('auditor')];

/** Who has a case in hand at its present step: of whoever is asked now, those who are asked as holders of a role. */
export const inHandOf = (tasks: Readonly<Record<string, Task>>, isAsked: (task: Task) => boolean): Assignee[] => {
  const asked = Object.values(tasks).filter(isAsked);
  return [...new Set(asked.flatMap(({ assignees }) => assignees).filter((who) => partsOf(who).kind === 'role'))];
};

type Reader = { readonly person: PersonId; readonly assignees: readonly Assignee[] };

/**
 * Whether a letter of a case is somebody's to read who reads the case: whoever wrote it or is answered, those whom it concerned when
 * it came, and those whom it concerns now.
 */
export const isConcerned = (
  { person, assignees }: Reader,
  { from, answersTo, concerns }: Correspondence,
  now: readonly Assignee[],
): boolean =>
  from === person || answersTo === person || [...readsAll, ...concerns, ...now].some((who) => assignees.includes(who));
