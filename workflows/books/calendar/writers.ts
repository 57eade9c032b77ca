import { assignee } from '#schemas/task.ts';

/** The fund unit plans the meetings of the fund's Committee (facts 3.2), the secretariat those of the Network's bodies. */
export const calendarWriters = [assignee.role('fund-management-unit'), assignee.role('secretariat')];
