import { renderPlatformMail } from '#functions/lib/email/platform/platform-mail.ts';
import { refersTo } from '#functions/lib/email/refers-to.ts';
import { platformMailTo } from '#functions/lib/mail-to-secretariat/platform-mail-to.ts';
import { unlessForGood } from '#functions/lib/mail-to-secretariat/to-secretariat.ts';
import type { Mailer } from '#functions/lib/ports.ts';
import { procedureOfCase } from '#functions/lib/procedure-of-case.ts';
import type { Services } from '#functions/lib/services.ts';
import { kindOfTask } from '#schemas/ids.ts';
import { type InterfaceLanguage, interfaceLanguage } from '#schemas/language.ts';
import type { ReceivedMail } from '#schemas/received-mail.ts';
import type { Person } from '#schemas/roster.ts';
import type { Filling } from '#words/catalogue.ts';
import { findMessage } from '#words/find-message.ts';
import { sayInMail } from '#words/say-in-mail.ts';
import type { ParsedMail } from '../parsed-mail.ts';
import type { Answer } from './answer-by-mail.ts';
import { evidenceRows } from './evidence-rows.ts';
import { receiptsOf } from './receipts-of.ts';
import { whyRefused } from './why-refused.ts';

const mailAbout = { joined: 'mail-joined', held: 'mail-held', acted: 'act-recorded', refused: 'act-refused' } as const;

/** Tells whoever wrote to a case what became of it; of an act, its party's mailbox as well. */
export async function tellWriter(
  services: Services,
  mailer: Mailer,
  writer: Person,
  answer: Answer,
  shown: ReceivedMail,
  mail: ParsedMail,
): Promise<void> {
  // What waits is answered in the language of the mail.
  const { language = writer.language } = shown.sender ?? {};
  const people =
    answer.fate === 'acted' ? await receiptsOf(services, writer, answer, shown.at) : [{ ...writer, language }];
  await Promise.all(people.map((person) => tellOne(services, mailer, person, answer, shown, mail)));
}

async function tellOne(
  { settings }: Services,
  mailer: Mailer,
  person: Person,
  answer: Answer,
  shown: ReceivedMail,
  mail: ParsedMail,
): Promise<void> {
  const about = mailAbout[answer.fate];
  const filling = { subject: shown.subject === '' ? '–' : shown.subject, ...said(answer, person) };
  // A case is named to those alone who have proven that they were written to about it.
  const url = answer.fate === 'held' ? settings.publicUrl : `${settings.publicUrl}/cases/${answer.caseId}`;
  const details =
    answer.fate === 'acted'
      ? evidenceRows(mail, interfaceLanguage(person.language), procedureOfCase(answer.caseId))
      : [];
  const base = platformMailTo(person, `${shown.mailId}/${about}`);
  await mailer
    .send({
      ...base,
      ...renderPlatformMail(about, person, url, filling, { details, words: '' }),
      headers: { ...base.headers, ...refersTo(mail) },
    })
    .catch(unlessForGood);
}

function actInWords(
  { caseId, taskId, choice }: Extract<Answer, { fate: 'acted' }>,
  language: InterfaceLanguage,
): string {
  return findMessage(language, `choices.${kindOfTask(taskId)}.${choice}`, procedureOfCase(caseId))?.({}) ?? choice;
}

function said(answer: Answer, { language: spoken }: Person): Filling {
  const language = interfaceLanguage(spoken);
  switch (answer.fate) {
    case 'joined':
      return { caseId: answer.caseId, is: answer.isClosed ? 'closed' : 'open' };
    case 'held':
      return { why: sayInMail(language, `notices.mail-held.why.${answer.because}`) };
    case 'refused':
      return { caseId: answer.caseId, why: whyRefused(answer, language) };
    case 'acted':
      return { caseId: answer.caseId, act: actInWords(answer, language) };
  }
}
