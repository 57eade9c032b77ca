import type { Services } from '#functions/lib/services.ts';
import type { HeldBecause } from '#schemas/received-mail.ts';
import type { Person } from '#schemas/roster.ts';
import { type Answer, type AnsweringMail, answerByMail } from './answer/answer-by-mail.ts';
import { tellWriter } from './answer/tell-writer.ts';
import { beginByMail, type Keep } from './begin/begin-by-mail.ts';
import { completeByMail } from './begin/complete-by-mail.ts';
import type { Received } from './incoming.ts';
import { mayTellOnce } from './may-answer.ts';
import { tellSecretariat } from './pass-on.ts';
import type { Desk } from './receive-mail.ts';
import { whyNobodyTakesIt } from './why-nobody-takes-it.ts';

/**
 * Does what a person's mail asks of the address that it was written to: it joins a case, acts, completes a draft or begins a case; where nothing
 * can come of it, its writer is told why. Undefined for mail that asks for a person.
 */
export async function doWhatItAsks(
  services: Services,
  desk: Desk,
  asking: AnsweringMail,
  known: Person | undefined,
  keep: Keep,
): Promise<Received | undefined> {
  const isTooLarge = asking.isTooLarge && asking.kind === 'person';
  const answer = isTooLarge ? held('too-large') : await answerByMail(services, asking);
  if (answer !== undefined) return leave(services, desk, asking, known, answer, keep);
  const begun =
    (await completeByMail(services, desk, asking, keep)) ?? (await beginByMail(services, desk, asking, keep));
  if (begun !== undefined) return begun;
  const because = whyNobodyTakesIt(await services.network.directory(), desk, asking);
  return because && leave(services, desk, asking, known, held(because), keep);
}

const held = (because: HeldBecause): Answer => ({ fate: 'held', because });

/** Keeps it with what came of it, which the secretariat is told where it waits for them, and whoever wrote it if the roster knows them. */
async function leave(
  services: Services,
  { mailer }: Desk,
  { incoming, mail, verdicts, withoutSecrets }: AnsweringMail,
  known: Person | undefined,
  answer: Answer,
  keep: Keep,
): Promise<Received> {
  const words = { ...mail, subject: withoutSecrets(mail.subject), text: withoutSecrets(mail.text) };
  const isAnswered = known !== undefined && (await mayBeTold(known));
  const shown = await keep(answer.fate, { ...answer, isAnswered });
  await Promise.all([
    answer.fate === 'held' ? tellSecretariat(services, mailer, 'mail-passed-on', shown, words) : undefined,
    isAnswered ? tellWriter(services, mailer, known, answer, shown, words) : undefined,
  ]);
  return { kept: answer.fate };

  /** A receipt of an act always goes: whoever acts is proven, has a code, and is bounded by what one mailbox gets in (caps.ts). */
  async function mayBeTold({ id: to }: Person): Promise<boolean> {
    if (answer.fate === 'acted') return true;
    const what = answer.fate === 'held' ? answer.because : answer.fate;
    return mayTellOnce(services, { to, now: incoming.now, verdicts }, `${what} ${incoming.envelope.to}`, mail);
  }
}
