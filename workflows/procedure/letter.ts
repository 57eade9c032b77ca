import type { PersonId } from '#schemas/ids.ts';
import type { MailFacts } from '#schemas/mail-facts.ts';

/** One mail to one person because of an event. What it says is that person's: another may be told something else. */
export type Letter = {
  readonly to: PersonId;
  readonly template: string;
  /** The task that the person is asked to act on. */
  readonly taskId?: string;
  readonly facts: MailFacts;
  /** Whether a clock waits for it to arrive, so that its delivery must be recorded. */
  readonly gating?: boolean;
};
