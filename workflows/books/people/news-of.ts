import type { EventOf, Recorded } from '#workflows/procedure/schemas/event-of.ts';
import type { News } from '#workflows/procedure/subject.ts';
import type { peopleEvents } from '../schemas/people.ts';
import { instantOn } from './instant-on.ts';

/** Cases in the lists of those for whom it counts are told from the day on; a procedure takes in what it has to do anew (procedure/outside.ts). */
export function newsOf({ type, at, data }: Recorded<EventOf<typeof peopleEvents>>): News | undefined {
  // Whoever asked is written to; it is no case's business, and none stands in that list.
  if (type === 'absence-confirmed' || type === 'absence-refused')
    return { from: at, changed: ['absences'], among: [`absence:${data.absenceId}`] };
  if (!('asked' in data)) return undefined;
  const { from, asked } = data;
  const [first, ...others] = asked;
  return first === undefined
    ? undefined
    : { from: instantOn(from, at), changed: ['people'], among: [first, ...others] };
}
