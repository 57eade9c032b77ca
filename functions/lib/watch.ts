import type { Watch } from '#schemas/watch.ts';
import type { StoredCase } from './ports.ts';

/**
 * How late a machine may be before somebody is told: the sweep of what a commit owes runs every five minutes, and a
 * step that meets a fault of minutes is tried again (workflows/kit/retry.ts).
 */
const marginSeconds = 15 * 60;

/** A stage that time does not touch is never late. */
const never = '9999-12-31T23:59:59.999Z';

/** `take-up`: a machine takes the case up; `time`: a machine lets the next reminder or deadline fall. */
export type Expectation = { readonly expected: 'take-up' | 'time'; readonly by: string };

/** What the case waits for from its machine; undefined for one that no machine has to follow. */
export function expectationOf({ watch, waitToken }: Pick<StoredCase, 'watch' | 'waitToken'>): Expectation | undefined {
  if (watch === undefined) return undefined;
  const { dueBy, takenUpBy } = watch;
  return waitToken === undefined && takenUpBy !== undefined && takenUpBy <= dueBy
    ? { expected: 'take-up', by: takenUpBy }
    : { expected: 'time', by: dueBy };
}

/** The expectation that a case has not met at `now`; undefined while it is in time. */
export function missedBy(stored: StoredCase, now: string): Expectation | undefined {
  const expectation = expectationOf(stored);
  return expectation !== undefined && expectation.by <= now ? expectation : undefined;
}

/** What is expected of an open case after a commit. */
export function watchAfter(commit: {
  readonly before: StoredCase | undefined;
  readonly nextInstant: string | undefined;
  readonly graceSeconds: number;
  readonly now: string;
  readonly forgetToken: boolean;
  /** The expectation whose failure this commit records. */
  readonly told: string | undefined;
}): Watch {
  const { before, nextInstant, graceSeconds, now, forgetToken } = commit;
  const isUntaken = forgetToken || before === undefined;
  // A machine that has yet to come deals with what is overdue when it does, and not before.
  const next = isUntaken && nextInstant !== undefined && nextInstant < now ? now : nextInstant;
  const dueBy = next === undefined ? never : later(next, graceSeconds + marginSeconds);
  const takenUpBy = isUntaken ? later(now, marginSeconds) : before.watch?.takenUpBy;
  const told = commit.told ?? before?.watch?.told;
  const watch = { dueBy, ...(takenUpBy === undefined ? {} : { takenUpBy }), ...(told === undefined ? {} : { told }) };
  const { by } = expectationOf({
    watch: { ...watch, lookAt: dueBy },
    waitToken: isUntaken ? undefined : before.waitToken,
  }) as Expectation;
  const looked = before?.watch?.lookAt;
  return { ...watch, lookAt: looked !== undefined && looked < by ? looked : by };
}

/** A case at rest has no machine: the watchdog itself lets its time pass, and is late where it has not. */
export const watchAtRest = (nextInstant: string, told: string | undefined): Watch => ({
  dueBy: later(nextInstant, marginSeconds),
  lookAt: nextInstant,
  ...(told === undefined ? {} : { told }),
});

/** What is expected of a case that another installation's machine is about to take up; what fell due meanwhile, it does then. */
export function watchOfNewMachine({ dueBy }: Watch, now: string): Watch {
  const takenUpBy = later(now, marginSeconds);
  return { dueBy: dueBy < takenUpBy ? takenUpBy : dueBy, takenUpBy, lookAt: takenUpBy };
}

const later = (at: string, seconds: number): string => new Date(Date.parse(at) + seconds * 1000).toISOString();
