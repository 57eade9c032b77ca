/** What was typed into a form that was not carried out, and where that form is posted. */
export type Kept = { readonly action: string; readonly entries: URLSearchParams };

/** Picked from a list. Alone they are no work that could be lost, so they go back into the form unseen. */
const picked: ReadonlySet<string> = new Set(['choice', 'method', 'circulateFor', 'onBehalf', 'language']);

export const isTyped = (name: string): boolean => !picked.has(name);
