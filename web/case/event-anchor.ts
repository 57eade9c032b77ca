/** The id of an event on every page that has the history of its case: `event-7`. */
export const eventAnchor = (seq: number): string => `event-${seq}`;
