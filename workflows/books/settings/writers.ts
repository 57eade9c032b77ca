import { assignee } from '#schemas/task.ts';

/** The secretariat keeps the settings; what they are is for the bodies to decide, as each change's reason says. */
export const settingsWriters = [assignee.role('secretariat')];
