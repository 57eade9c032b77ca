import type { Caller } from '#functions/lib/caller.ts';
import { readActBlock } from '#functions/lib/email/act/act-block.ts';
import { RequestError, StateConflictError } from '#functions/lib/errors.ts';
import { sha256 } from '#functions/lib/hash.ts';
import { keepingRefusals } from '#functions/lib/refusals/keeping-refusals.ts';
import type { Services } from '#functions/lib/services.ts';
import { type Acted, actOnTask } from '#functions/lib/use-cases/act-on-task.ts';
import { assertLinkCode } from '#functions/lib/use-cases/link-code.ts';
import type { AnsweredNotice } from '#functions/lib/use-cases/notice-answered.ts';
import { ownWords } from '../own-words.ts';
import type { ParsedMail } from '../parsed-mail.ts';

/** What came of an act that was sent by mail. */
export type MailedAct =
  | {
      readonly fate: 'acted';
      readonly caseId: string;
      readonly taskId: string;
      readonly choice: string;
      readonly acted: Acted | 'late';
    }
  | { readonly fate: 'refused'; readonly caseId: string; readonly why: 'none' | 'several' | 'spoiled' | RequestError };

/**
 * Acts on the task of a notice, where somebody has sent the lines that it offers, among their own words and above whatever they quote. Nothing is ever
 * read of what else they wrote.
 * @param letterKey what the same mail has when it comes again: it is then answered the same
 */
export async function actByMail(
  services: Services,
  by: Caller,
  { caseId, nonce, notice }: AnsweredNotice,
  mail: ParsedMail,
  letterKey: string,
): Promise<MailedAct> {
  const { taskId } = notice;
  const block = readActBlock(ownWords(mail).own);
  if (taskId === undefined || block.is !== 'one') {
    return { fate: 'refused', caseId, why: block.is === 'one' ? 'none' : block.is };
  }
  const { choice, code, reason, numbers } = block;
  try {
    const named = numbers === undefined ? {} : { [numbers.name]: numbers.numbers };
    const body = { ...named, choice, ...(reason === '' ? {} : { reason }) };
    const tried = { taskId, body, idempotencyKey: `mail ${sha256(letterKey)}`, channel: 'mail' } as const;
    await keepingRefusals(services, by, tried, () =>
      assertLinkCode(services, { task: { taskId, nonce }, person: by.person.id, code, now: by.now }),
    );
    const acted = await actOnTask(services, by, tried);
    return { fate: 'acted', caseId, taskId, choice, acted };
  } catch (error) {
    // It is recorded, and its writer is told so with the outcome.
    if (error instanceof StateConflictError && error.code === 'late') {
      return { fate: 'acted', caseId, taskId, choice, acted: 'late' };
    }
    if (!(error instanceof RequestError)) throw error;
    return { fate: 'refused', caseId, why: error };
  }
}
