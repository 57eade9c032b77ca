import type { MailVerdicts } from '#schemas/received-mail.ts';
import { headerOf, type ParsedMail } from '../parsed-mail.ts';

/** What a filter looks at. */
export type Sorting = {
  readonly mail: ParsedMail;
  /** Of the envelope; empty for the null sender (RFC 5321, section 4.5.5). */
  readonly sender: string;
  readonly verdicts: MailVerdicts;
};

/** Takes a mail for its kind, and says by what in a word or two; undefined where it does not. */
export type Filter = (sorting: Sorting) => string | undefined;

/** The value of a field in lower case; undefined where there is none. */
export const field = ({ mail }: Pick<Sorting, 'mail'>, name: string): string | undefined =>
  headerOf(mail, name)?.toLowerCase().trim();

/** The first of these fields that a mail has. */
export const firstOf = (sorting: Pick<Sorting, 'mail'>, names: readonly string[]): string | undefined =>
  names.find((name) => field(sorting, name) !== undefined);

/** The keyword of `Auto-Submitted` (RFC 3834, section 5); `no` where it is missing. */
export const autoSubmitted = (sorting: Pick<Sorting, 'mail'>): string =>
  field(sorting, 'auto-submitted')?.split(/[;\s(]/, 1)[0] || 'no';
