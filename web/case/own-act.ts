import type { ToldEvent } from '#schemas/sections/viewed-case.ts';

/**
 * An act of a person in a case, by the number of its event, or else the latest: the event that it was recorded as, and
 * what followed from it by the rules. One act's events stand side by side at one instant; the next person's event, or a
 * report of the mail service, begins another.
 */
export function ownAct(history: readonly ToldEvent[], personId: string, seq?: number): readonly ToldEvent[] {
  const isOwn = ({ actor }: ToldEvent) => 'person' in actor && actor.person === personId;
  const asked = history.findIndex((event) => event.seq === seq && isOwn(event));
  const last = asked >= 0 ? asked : history.findLastIndex(isOwn);
  const own = history[last];
  if (own === undefined) return [];
  const belongs = (event: ToldEvent | undefined): boolean =>
    event !== undefined &&
    event.at === own.at &&
    (isOwn(event) || ('system' in event.actor && event.actor.system !== 'mail'));
  let [start, end] = [last, last + 1];
  while (asked < 0 && belongs(history[start - 1])) start -= 1;
  while (start < last && !isOwn(history[start] as ToldEvent)) start += 1;
  while (belongs(history[end])) end += 1;
  return history.slice(start, end);
}
