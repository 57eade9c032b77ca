import { assignee } from '#schemas/task.ts';

/** Whoever gives roles could give themselves any: the secretariat alone. */
export const peopleWriters = [assignee.role('secretariat')];
