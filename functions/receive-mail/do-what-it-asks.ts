import type { Services } from '#functions/lib/services.ts';
import type { Person } from '#schemas/roster.ts';
import { type AnsweringMail, answerByMail } from './answer/answer-by-mail.ts';
import { tellWriter } from './answer/tell-writer.ts';
import { beginByMail, type Keep } from './begin/begin-by-mail.ts';
import { completeByMail } from './begin/complete-by-mail.ts';
import type { Received } from './incoming.ts';
import { tellSecretariat } from './pass-on.ts';
import type { Desk } from './receive-mail.ts';

/**
 * Does what a person's mail asks of the address that it was written to: it joins a case, acts, completes a draft or begins a case.
 * Undefined for mail that asks for a person.
 */
export async function doWhatItAsks(
  services: Services,
  desk: Desk,
  asking: AnsweringMail,
  known: Person | undefined,
  keep: Keep,
): Promise<Received | undefined> {
  const answer = await answerByMail(services, asking);
  if (answer === undefined)
    return (await completeByMail(services, desk, asking, keep)) ?? beginByMail(services, desk, asking, keep);
  const { mail, withoutSecrets } = asking;
  const shownWords = { ...mail, subject: withoutSecrets(mail.subject), text: withoutSecrets(mail.text) };
  const shown = await keep(answer.fate, { ...answer, isAnswered: known !== undefined });
  await Promise.all([
    answer.fate === 'held' ? tellSecretariat(services, desk.mailer, 'mail-passed-on', shown, shownWords) : undefined,
    known === undefined ? undefined : tellWriter(services, desk.mailer, known, answer, shown, shownWords),
  ]);
  return { kept: answer.fate };
}
