import { dayOf } from '#schemas/civil-date.ts';

/** The first instant of a day that is not over. */
export const instantOn = (day: string, at: string): string => (day <= dayOf(at) ? at : `${day}T00:00:00.000Z`);
