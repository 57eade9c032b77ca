/** A dated interval of the roster: civil dates, from the start of `from` to the start of `until`, in UTC. */
export type Interval = { readonly from: string; readonly until?: string | undefined };

/** Whether the interval holds at the instant. Civil dates compare as text with the date part of an instant. */
export const covers = (interval: Interval, at: string): boolean =>
  interval.from <= at.slice(0, 10) && (interval.until === undefined || at.slice(0, 10) < interval.until);

/** Whether two intervals share a day. */
export const overlap = (one: Interval, other: Interval): boolean =>
  (other.until === undefined || one.from < other.until) && (one.until === undefined || other.from < one.until);
