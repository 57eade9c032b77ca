/** The id of an event on every page that has the history of its case: `event-7`. */
export const eventAnchor = (seq: number): string => `event-${seq}`;

/**
 * What leads to an event for good: the page of its case opens at the part of the history that the event stands in.
 * @param on path of the page of the case; empty on a page that stands for itself and has the whole history
 */
export const eventPath = (on: string, seq: number): string =>
  `${on === '' ? '' : `${on}?event=${seq}`}#${eventAnchor(seq)}`;
