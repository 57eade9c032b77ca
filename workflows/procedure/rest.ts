import type * as z from 'zod/mini';
import type { Saying } from '#schemas/sections/saying.ts';
import { startOfDay } from '#schemas/zoned-time.ts';
import type { Proceedings } from './proceedings.ts';
import { nextReminder } from './reminders.ts';
import type { CourseEvents } from './schemas/course.ts';
import type { EventOf } from './schemas/event-of.ts';
import type { ProcedureState } from './schemas/state.ts';
import { waiting } from './waiting.ts';

/** The instant at which a case that rests comes back by itself: its day begins in `timeZone`. Undefined where nobody named one. */
export const comesBackAt = ({ rest }: Pick<ProcedureState, 'rest'>, timeZone: string): string | undefined =>
  rest?.until === undefined ? undefined : startOfDay(rest.until, timeZone);

/** When those are reminded who may wake a case that rests; where a day was named, it comes back without them. */
export const reminderAtRest = (state: ProcedureState, remindAfter: string): string | undefined =>
  state.rest?.until === undefined ? nextReminder(state, { waitingSince: state.since }, remindAfter) : undefined;

type Resting<S> = Proceedings<S, EventOf<Pick<CourseEvents<z.ZodMiniType>, 'case-resumed'>>>;

/** Wakes a case whose day has come: it goes on where it stood. Says whether it did. */
export function comeBack<S extends ProcedureState>(proceedings: Resting<S>, timeZone: string): boolean {
  const backAt = comesBackAt(proceedings.state, timeZone);
  if (backAt === undefined || proceedings.at < backAt) return false;
  proceedings.record({ type: 'case-resumed', data: {} }, { system: 'clock' });
  return true;
}

/** Since when a case rests, and until when. */
export function waitingAtRest(state: ProcedureState, timeZone: string): Saying {
  const sinceAt = state.since;
  const { condition } = state.rest ?? {};
  const backAt = comesBackAt(state, timeZone);
  if (backAt !== undefined) return waiting(state, 'deferral.until', { sinceAt, backAt });
  return condition === undefined
    ? waiting(state, 'deferral', { sinceAt })
    : waiting(state, 'deferral.condition', { sinceAt, condition });
}
