import { keptLetter } from '#functions/lib/kept-letter.ts';
import type { AnsweredNotice } from '#functions/lib/use-cases/notice-answered.ts';
import type { EventEnvelope } from '#schemas/event.ts';
import { questionOf } from '#workflows/correspondence/questions-section.ts';
import type { Correspondence } from '#workflows/correspondence/schemas/events.ts';
import type { Directory } from '#workflows/network/directory.ts';
import type { ComingLetter } from '#workflows/procedure/join-correspondence.ts';
import { ownWords } from '../own-words.ts';
import { mailIdOf } from '../shown-mail.ts';
import type { AnsweringMail } from './answer-by-mail.ts';

/** What the case keeps of an answer: the words that its writer wrote themselves, and what hangs on it by name. */
export function letterOf(
  { incoming, mail, withoutSecrets }: AnsweringMail,
  { event, notice }: AnsweredNotice,
  network: Directory,
): ComingLetter {
  const { own, signature } = ownWords(mail);
  const words = own === '' ? signature : own;
  const answered = writerOf(event);
  const question = questionOf(event);
  const isOfSomebodyElse = answered !== undefined && answered !== notice.to && network.person(answered) !== undefined;
  return {
    mailId: mailIdOf(incoming),
    from: notice.to,
    ...keptLetter({ words: withoutSecrets(words), attachments: mail.attachments }),
    answers: event.seq,
    ...(isOfSomebodyElse ? { answersTo: answered } : {}),
    ...(question === undefined ? {} : { question }),
  };
}

/** Whose letter the answered event is, where it is one; on a question everybody is told who wrote on it. */
const writerOf = (event: EventEnvelope): string | undefined =>
  event.type === 'correspondence-joined' ? (event.data as Correspondence).from : undefined;
