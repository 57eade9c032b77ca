import type { AnsweredNotice } from '#functions/lib/use-cases/notice-answered.ts';
import type { Correspondence } from '#workflows/correspondence/schemas/events.ts';
import type { Directory } from '#workflows/network/directory.ts';
import type { ComingLetter } from '#workflows/procedure/join-correspondence.ts';
import { cutText } from '../cut-text.ts';
import { ownWords } from '../own-words.ts';
import { mailIdOf } from '../shown-mail.ts';
import type { AnsweringMail } from './answer-by-mail.ts';

/** Longest words that the case keeps; the mail itself is kept whole. */
const mostBytes = 10_000;
const mostAttachments = 20;
const nameBytes = 200;

/** What the case keeps of an answer: the words that its writer wrote themselves, and what hangs on it by name. */
export function letterOf(
  { incoming, mail, withoutSecrets }: AnsweringMail,
  { event, notice }: AnsweredNotice,
  network: Directory,
): ComingLetter {
  const { own, signature } = ownWords(mail);
  const words = own === '' ? signature : own;
  const answered = event.type === 'correspondence-joined' ? (event.data as Correspondence).from : undefined;
  const isOfSomebodyElse = answered !== undefined && answered !== notice.to && network.person(answered) !== undefined;
  return {
    mailId: mailIdOf(incoming),
    from: notice.to,
    words: cutText(withoutSecrets(words).normalize('NFC'), mostBytes),
    attachments: mail.attachments
      .slice(0, mostAttachments)
      .map(({ name, mediaType }) => cutText(name || mediaType, nameBytes)),
    answers: event.seq,
    ...(isOfSomebodyElse ? { answersTo: answered } : {}),
  };
}
