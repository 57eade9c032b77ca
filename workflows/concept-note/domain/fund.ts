import { assignee } from '#schemas/task.ts';

/** The fund management unit sees to the notes. */
export const desk = assignee.role('fund-management-unit');

/** The body that takes notes: it decides by consensus, and the Coordinator is its chair (facts 3.2). */
export const steeringCommittee = 'steering-committee';

/** In whose days a note's dates are, until the body says otherwise. */
export const timeZoneOf = (network: { timeZoneOf(body: string): string }): string =>
  network.timeZoneOf(steeringCommittee);
