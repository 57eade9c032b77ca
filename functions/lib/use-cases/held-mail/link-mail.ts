import type { CaseId } from '#schemas/ids.ts';
import type { ReceivedMail } from '#schemas/received-mail.ts';
import type { Caller } from '../../caller.ts';
import { InvalidInputError, NotFoundError } from '../../errors.ts';
import { keptLetter } from '../../kept-letter.ts';
import type { Services } from '../../services.ts';
import { joinCorrespondence } from '../join-correspondence.ts';
import { nameOfSender } from './name-of-sender.ts';

/**
 * A mail's own words join the correspondence of a case, as its sender's; that the caller says so is what shows it.
 * @throws InvalidInputError where there is no such case that the caller may read
 */
export async function linkMail(
  services: Services,
  caller: Caller,
  mail: ReceivedMail,
  caseId: CaseId,
): Promise<CaseId> {
  const { mailId, attachments } = mail;
  const letter = { mailId, from: nameOfSender(mail), ...keptLetter({ words: mail.own ?? mail.words, attachments }) };
  // Whoever was at it before and died on the way may have come as far as the case.
  if (await hasJoined(services, caseId, mail.mailId)) return caseId;
  try {
    await joinCorrespondence(services, caseId, { by: caller, letter, letterKey: `linked ${mail.mailId}` });
    return caseId;
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    throw new InvalidInputError([{ field: 'caseId', code: 'no-such-case', params: {} }]);
  }
}

async function hasJoined({ cases }: Services, caseId: CaseId, mailId: string): Promise<boolean> {
  const history = await cases.history(caseId);
  return history.some(({ type, data }) => type === 'correspondence-joined' && Object(data).mailId === mailId);
}
