import { assignee } from '#schemas/task.ts';

/** Who sees to these cases. */
export const desk = assignee.role('secretariat');

/** Who signs the notice. The terms of reference name nobody: to be confirmed. */
export const signatory = assignee.role('coordinator');

/** Who receives it. */
export const recipient = assignee.role('sg-office');
