import type { ContradictionCode } from '#workflows/network/roster-contradiction.ts';

/** Why a command was refused; the word is a key of the catalogues (`errors.*`) and stable for API clients. */
export type Refusal =
  | 'not-permitted'
  | 'task-closed'
  | 'stale-version'
  | 'below-minimum-period'
  | 'above-maximum-period'
  | 'deadline-in-the-past'
  | 'deadline-overtaken'
  | 'due-in-the-past'
  | 'due-too-far'
  | 'day-ahead'
  | 'period-taken'
  | 'period-kept'
  | 'wakes-in-the-past'
  | 'unknown-party'
  | 'not-in-the-network'
  | 'with-the-principals'
  | 'finding-open'
  | 'no-open-concern'
  | 'needs-a-day'
  | 'within-the-round'
  | 'matter-needed'
  | 'not-for-the-matter'
  | 'unknown-method'
  | 'not-on-behalf'
  | 'not-offered'
  | 'no-such-paragraph'
  | 'own-objection-stands'
  | 'already-attached'
  | 'nobody-to-write-to'
  | 'not-of-the-party'
  | 'reply-needs-document'
  | 'reply-needs-text'
  | 'wrong-task'
  | 'unknown-meeting'
  | 'unknown-person'
  | 'in-conflict'
  | 'template-alone'
  | 'no-route'
  | 'criterion-not-asked'
  | 'score-off-scale'
  | 'meeting-not-ahead'
  | 'meeting-too-soon'
  | 'meeting-not-held'
  | 'papers-outstanding'
  | 'not-a-member'
  | 'named-twice'
  | 'correction-needs-reason'
  | 'case-ended'
  | 'no-such-question'
  | 'too-many-questions'
  | 'question-full';

/** The same of an entry in a book (workflows/books), whose words are the books'. */
export type BookRefusal =
  | 'stale-book'
  | 'begins-in-the-past'
  | 'changes-nothing'
  | 'not-adopted'
  | 'minimum-above-maximum'
  | 'no-such-meeting'
  | 'meeting-in-the-past'
  | 'meeting-cancelled'
  | 'papers-after-meeting'
  | 'person-exists'
  | 'roster-changes-too-much'
  | 'no-such-person'
  | 'no-such-body'
  | 'changes-the-past'
  | 'body-without-members'
  | 'party-or-seat'
  | 'nobody-keeps-people'
  | 'task-without-anybody'
  | 'absence-in-the-past'
  | 'absence-overlaps'
  | 'absence-settled'
  | 'no-such-absence'
  | 'no-stand-in'
  | 'stand-in-away'
  | 'nobody-left'
  | ContradictionCode;

/** A command that the rules refuse. `field` names the input that is wrong, as a path into the form or act. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly refusal: Refusal | BookRefusal;
  readonly field: string | undefined;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(
    refusal: Refusal | BookRefusal,
    details: { field?: string; params?: Record<string, string | number> } = {},
  ) {
    super(details.field ? `${refusal} (${details.field})` : refusal);
    this.refusal = refusal;
    this.field = details.field;
    this.params = details.params ?? {};
  }
}
