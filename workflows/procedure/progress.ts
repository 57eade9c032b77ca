import type { Step } from '#schemas/sections/progress.ts';

/** The way that cases of a procedure take, as pages draw it. */
export type Way<Situation extends string, EventType extends string> = {
  /** The word of the step at which each situation is; one that ends or rests off the way has none. */
  readonly stepOf: Readonly<Partial<Record<Situation, string>>>;
  /** What brings a case to each step, in the order of the way. */
  readonly visitedBy: Readonly<Record<string, readonly EventType[]>>;
};

/**
 * The way of a case: what lies behind it in the order in which it was last there, where it is, what of `expected` is
 * ahead. A case that ended or rests off the way shows its state as the last step, and nothing ahead.
 */
export function stepsOf<Situation extends string, EventType extends string>(
  { stepOf, visitedBy }: Way<Situation, EventType>,
  at: Situation,
  history: readonly { readonly type: EventType }[],
  { expected, ended }: { readonly expected: readonly string[]; readonly ended: boolean },
): Step[] {
  const lastAt = (key: string) => history.findLastIndex((event) => visitedBy[key]?.includes(event.type));
  const here = stepOf[at];
  const way = Object.keys(visitedBy);
  const behind = way
    .filter((key) => key !== here && lastAt(key) >= 0)
    .sort((one, other) => lastAt(one) - lastAt(other))
    .map((key): Step => ({ key, standing: 'done' }));
  if (here === undefined) return [...behind, { key: `states.${at}`, standing: 'now' }];
  const ahead = expected
    .filter((key) => way.indexOf(key) > way.indexOf(here) && lastAt(key) < 0)
    .map((key): Step => ({ key, standing: 'ahead' }));
  return [...behind, { key: here, standing: ended ? 'done' : 'now' }, ...ahead];
}
