import { renderPlatformMail } from '#functions/lib/email/platform/platform-mail.ts';
import { platformMailTo } from '#functions/lib/mail-to-secretariat/platform-mail-to.ts';
import { unlessForGood } from '#functions/lib/mail-to-secretariat/to-secretariat.ts';
import type { Mailer } from '#functions/lib/ports.ts';
import type { Services } from '#functions/lib/services.ts';
import { interfaceLanguage } from '#schemas/language.ts';
import type { ReceivedMail } from '#schemas/received-mail.ts';
import type { Person } from '#schemas/roster.ts';
import { sayInMail } from '#words/say-in-mail.ts';
import type { ParsedMail } from '../parsed-mail.ts';
import { refersTo } from '../refers-to.ts';
import type { Answer } from './answer-by-mail.ts';

/** Tells whoever wrote to a case what became of it. */
export async function tellWriter(
  { settings }: Services,
  mailer: Mailer,
  person: Person,
  answer: Answer,
  shown: ReceivedMail,
  mail: ParsedMail,
): Promise<void> {
  const about = answer.fate === 'joined' ? 'mail-joined' : 'mail-held';
  const subject = shown.subject === '' ? '–' : shown.subject;
  const filling =
    answer.fate === 'joined'
      ? { subject, caseId: answer.caseId, is: answer.isClosed ? 'closed' : 'open' }
      : { subject, why: sayInMail(interfaceLanguage(person.language), `notices.mail-held.why.${answer.because}`) };
  // A case is named to those alone who have proven that they were written to about it.
  const url = answer.fate === 'joined' ? `${settings.publicUrl}/cases/${answer.caseId}` : settings.publicUrl;
  const base = platformMailTo(person, `${shown.mailId}/${about}`);
  await mailer
    .send({
      ...base,
      ...renderPlatformMail(about, person, url, filling),
      headers: { ...base.headers, ...refersTo(mail) },
    })
    .catch(unlessForGood);
}
