import type { Instant } from '../ids.ts';
import type { ShownSaying } from './saying.ts';

/** What an event says of mails: of which event's, and what became of them. */
export type MailNews = {
  readonly fate: 'delivered' | 'bounced' | 'complained' | 'resent' | 'excused';
  readonly to: readonly string[];
  /** The event that the mails were about; of one that was sent again or excused, whichever came back. */
  readonly about?: number | undefined;
};

/** How an event is told to people; the JSON of the case has its data. */
export type Telling = {
  readonly says: ShownSaying;
  /** What it names beside, in a sentence of its own. */
  readonly names?: ShownSaying | undefined;
  /** What somebody wrote in it, in all its lines. */
  readonly words: readonly string[];
  /** The words are a mail server's, and nobody's in the case. */
  readonly isForeign?: boolean;
  /** Nobody who comes late asks about it. */
  readonly isMinor?: boolean;
  /** An instant that it proposes as a deadline. */
  readonly proposes?: Instant | undefined;
  /** What it enters that somebody else may correct, by a name of the procedure's own: `position UNDP`. */
  readonly enters?: string | undefined;
  /** What it says was entered wrongly: the latest entry of that name before it. */
  readonly corrects?: string | undefined;
  readonly mails?: MailNews | undefined;
  /** Whose mails about it a clock waits for. */
  readonly awaits?: readonly string[] | undefined;
};
