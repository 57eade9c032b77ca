import type * as z from 'zod/mini';
import type { Telling } from '#schemas/sections/telling.ts';
import type { CourseEvents } from './schemas/course.ts';
import type { EventOf } from './schemas/event-of.ts';
import { told } from './told.ts';

/** A case that was put to rest, with the day on which it comes back, where one was named. */
export function tellOfRest(event: EventOf<Pick<CourseEvents<z.ZodMiniType>, 'case-deferred'>>): Telling {
  const { until } = event.data;
  if (until === undefined) return told(event);
  return {
    ...told(event),
    says: { key: 'events.case-deferred.until', params: { until: { as: 'day', value: until } } },
  };
}
