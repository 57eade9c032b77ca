import type { DraftId } from '#schemas/draft.ts';
import type { ReceivedMail } from '#schemas/received-mail.ts';
import { proposable } from '../../access.ts';
import type { Caller } from '../../caller.ts';
import { InvalidInputError } from '../../errors.ts';
import { circumstancesOf } from '../../file-form/circumstances-of.ts';
import { formOfLines } from '../../file-form/form-of-lines.ts';
import { moduleOf } from '../../module-of.ts';
import type { Services } from '../../services.ts';
import { beginDraft } from '../drafts/keep-draft.ts';
import { nameOfSender } from './name-of-sender.ts';

/**
 * Begins a draft with what a mail says of its form. It is the caller's, who looks it through and hands it in for the sender; the case says so then.
 * The same mail gives the same draft.
 */
export async function openMail(
  services: Services,
  caller: Caller,
  mail: ReceivedMail,
  procedure: string,
): Promise<{ readonly procedure: string; readonly draftId: DraftId }> {
  const network = await services.network.directory();
  if (!proposable(caller, network).includes(procedure))
    throw new InvalidInputError([{ field: 'procedure', code: 'not-a-choice', params: {} }]);
  const module = await moduleOf(procedure);
  const about = await circumstancesOf(services, caller, module);
  const { form } = formOfLines(module.forms.beginning.fields, mail.own ?? mail.words, about);
  const onBehalfOf = { address: nameOfSender(mail), mailId: mail.mailId };
  const { draftId } = await beginDraft(services, caller, { procedure, form, key: `mail ${mail.mailId}`, onBehalfOf });
  return { procedure, draftId };
}
