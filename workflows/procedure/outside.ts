import type { CaseCommand } from './command.ts';
import type { Proceedings } from './proceedings.ts';
import type { EventOf } from './schemas/event-of.ts';
import type { platformEvents } from './schemas/events.ts';
import type { ProcedureState } from './schemas/state.ts';

/** A book has changed in these respects, as of its entry `version`. */
export type OutsideNews = Pick<Extract<CaseCommand, { type: 'outside-changed' }>, 'what' | 'version' | 'changed'>;

/** Told of an entry twice, or of an older one after a newer, a case does nothing: it has looked at what holds. */
export const isNews = (state: ProcedureState, { what, version }: OutsideNews): boolean =>
  (state.outside?.[what] ?? 0) < version;

/** The time between reminders counts at once: a case that somebody is reminded of by it waits anew. */
export function takeInInterval<S extends ProcedureState>(
  proceedings: Proceedings<S, EventOf<typeof platformEvents>>,
  news: OutsideNews,
  isReminded: boolean,
): void {
  if (isReminded && news.changed.includes('remindAfter')) takeIn(proceedings, news);
}

/** Enters that it counts for the case from now on, so that it is told once; its machine then waits by what holds now. */
export const takeIn = <S extends ProcedureState>(
  proceedings: Proceedings<S, EventOf<typeof platformEvents>>,
  { what, version, changed }: OutsideNews,
): void =>
  proceedings.record({ type: 'outside-changed', data: { what, version, changed: [...changed] } }, { system: 'rules' });
