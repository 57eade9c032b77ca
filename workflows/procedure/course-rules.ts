import type * as z from 'zod/mini';
import type { Hearing } from './hearing.ts';
import type { CourseEvents } from './schemas/course.ts';
import type { EventOf } from './schemas/event-of.ts';
import type { ProcedureState } from './schemas/state.ts';

type CourseEvent = EventOf<Omit<CourseEvents<z.ZodMiniType>, 'case-drafted'>>;
type Remark = { readonly reason?: string | undefined };
type CourseHearing<S> = Pick<Hearing<S, CourseEvent, Remark>, 'act' | 'proceedings'>;

/** Only the proposer withdraws: its task is open as long as it may. */
function withdraw<S extends ProcedureState>({ act, proceedings }: CourseHearing<S>): void {
  proceedings.record({ type: 'case-withdrawn', data: { reason: act.reason } });
}

/** A case is put to rest for a time; nothing runs and nothing is decided meanwhile. */
function defer<S extends ProcedureState>({ act, proceedings }: CourseHearing<S>): void {
  proceedings.record({ type: 'case-deferred', data: { reason: act.reason } });
}

/** A deferred case goes on where it stood. */
export function resume<S extends ProcedureState>({ act, proceedings }: CourseHearing<S>): void {
  proceedings.record({ type: 'case-resumed', data: { reason: act.reason } });
}

/** The rules of the acts of the course, but for what is submitted. */
export const courseRules = { withdraw, defer, resume };
