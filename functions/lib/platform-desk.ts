import { type Assignee, assignee } from '#schemas/task.ts';

/** Who keeps the platform itself: mails from outside that belong to no case, and cases that stand still. Not a procedure's desk. */
export const platformDesk: Assignee = assignee.role('secretariat');
