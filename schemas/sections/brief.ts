import type { ShownSaying } from './saying.ts';

/** What somebody is told about a task before they act, beside its deadline and the text: words of the catalogues. */
export type Brief = {
  /** What happens next, when it is done. */
  readonly next: string;
  /** What happens if nobody does anything. */
  readonly idle: string;
  /** Why there is no deadline yet, where a clock that does not run would give one. */
  readonly undated?: string | undefined;
  /** What has already been said on it. */
  readonly said?: ShownSaying | undefined;
  /** The version on which they, or whoever was asked the same before, have acted: what changed since is shown. */
  readonly actedOn?: number | undefined;
};
