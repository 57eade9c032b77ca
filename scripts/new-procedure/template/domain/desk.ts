import { assignee } from '#schemas/task.ts';

/** Who sees to these cases. */
export const desk = assignee.role('secretariat');
