import type { MailFilter, MailKind, MailVerdicts, SortedBy } from '#schemas/received-mail.ts';
import { unauthenticated } from '../authentication-results.ts';
import type { ParsedMail } from '../parsed-mail.ts';
import { calendarAnswer } from './calendar-answer.ts';
import type { Filter } from './filter.ts';
import { markOfForwarding } from './forwarded.ts';
import { markOfList } from './list.ts';
import { loop } from './loop.ts';
import { empty, encrypted, spam, virus } from './not-readable.ts';
import { otherAutomatic } from './other-automatic.ts';
import { outOfOffice } from './out-of-office.ts';
import { readReceipt } from './read-receipt.ts';
import { bounce, report } from './report.ts';

/**
 * The filters, in their order; the first that takes a mail says what it is. What must never be answered comes first: what is
 * ours, whatever else it says of itself. Then what tells of other mails: a list or a rule may have passed a bounce on, and it
 * stays one. An answer for somebody who is away is known before other programs', since it suggests something. What a person may
 * have written comes last, and whoever finds nothing against it takes it for a person's: that is the mistake that loses nothing.
 */
const filters: readonly (readonly [name: MailFilter, kind: MailKind, filter: Filter])[] = [
  ['loop', 'loop', loop],
  ['report', 'report', report],
  ['bounce', 'report', bounce],
  ['read-receipt', 'report', readReceipt],
  ['calendar-answer', 'automatic', calendarAnswer],
  ['out-of-office', 'automatic', outOfOffice],
  ['automatic', 'automatic', otherAutomatic],
  ['virus', 'person', virus],
  ['spam', 'person', spam],
  ['list', 'list', markOfList],
  ['forwarded', 'forwarded', markOfForwarding],
  ['encrypted', 'person', encrypted],
  ['empty', 'person', empty],
];

export type Sorted = { readonly kind: MailKind } & SortedBy;

/**
 * What wrote a mail, and by which filter that is known. Only a person is answered; what a person may have written, however
 * it came, goes to the secretariat; nothing automatic acts.
 */
export function sort(
  mail: ParsedMail,
  envelope: { readonly from: string },
  verdicts: MailVerdicts = unauthenticated,
): Sorted {
  for (const [name, kind, filter] of filters) {
    const saw = filter({ mail, sender: envelope.from, verdicts });
    if (saw !== undefined) return { kind, filter: name, saw };
  }
  return { kind: 'person', filter: 'person', saw: '' };
}
