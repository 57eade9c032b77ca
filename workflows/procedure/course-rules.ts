import type * as z from 'zod/mini';
import { dayOf, yearsAfter } from '#schemas/civil-date.ts';
import { startOfDay } from '#schemas/zoned-time.ts';
import type { Directory } from '../network/directory.ts';
import { DomainError } from './domain-error.ts';
import type { Hearing } from './hearing.ts';
import type { CourseEvents } from './schemas/course.ts';
import type { EventOf } from './schemas/event-of.ts';
import type { ProcedureState } from './schemas/state.ts';

type CourseEvent = EventOf<Omit<CourseEvents<z.ZodMiniType>, 'case-drafted'>>;
type Remark = { readonly reason?: string | undefined };
type Rest = { readonly until?: string | undefined; readonly condition?: string | undefined };
type TimeZoneOf = (network: Directory) => string;
type CourseHearing<S> = Pick<Hearing<S, CourseEvent, Remark>, 'act' | 'proceedings'>;

/** Only the proposer withdraws: its task is open as long as it may. */
function withdraw<S extends ProcedureState>({ act, proceedings }: CourseHearing<S>): void {
  proceedings.record({ type: 'case-withdrawn', data: { reason: act.reason } });
}

type DeferHearing<S> = Pick<Hearing<S, CourseEvent, Remark & Rest>, 'act' | 'proceedings'>;

/** No case is put to rest for longer than so many years: a later day is a slip of the finger. */
const longestRestYears = 10;

/** A case is put to rest until a day or until something has happened; nothing runs and nothing is decided meanwhile. */
function defer<S extends ProcedureState>(
  { act: { reason, until, condition }, proceedings }: DeferHearing<S>,
  timeZoneOf: TimeZoneOf,
): void {
  const { at, network } = proceedings;
  if (until !== undefined && startOfDay(until, timeZoneOf(network)) <= at) {
    throw new DomainError('wakes-in-the-past', { field: 'until' });
  }
  if (until !== undefined && until > yearsAfter(dayOf(at), longestRestYears)) {
    throw new DomainError('due-too-far', { field: 'until', params: { years: longestRestYears } });
  }
  proceedings.record({ type: 'case-deferred', data: { reason, until, condition } });
}

/** A deferred case goes on where it stood. */
export function resume<S extends ProcedureState>({ act, proceedings }: CourseHearing<S>): void {
  proceedings.record({ type: 'case-resumed', data: { reason: act.reason } });
}

/** The rules of the acts of the course, but for what is submitted. @param timeZoneOf in whose days a case comes back */
export const courseRules = (timeZoneOf: TimeZoneOf) => ({
  withdraw,
  defer: <S extends ProcedureState>(hearing: DeferHearing<S>): void => defer(hearing, timeZoneOf),
  resume,
});
