import { autoSubmitted, firstOf, type Sorting } from './filter.ts';

/** Left by rules that pass on what a person wrote: Gmail, Exchange, and whatever resends (RFC 5322, section 3.6.6). */
const names = ['x-forwarded-to', 'x-forwarded-for', 'x-ms-exchange-inbox-rules-loop', 'resent-from'];

/** A rule passed it on: a person may have written it, to somebody else. */
export const markOfForwarding = (sorting: Pick<Sorting, 'mail'>): string | undefined =>
  firstOf(sorting, names) ??
  (autoSubmitted(sorting) === 'auto-forwarded' ? 'auto-submitted: auto-forwarded' : undefined);
