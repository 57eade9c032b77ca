import { MailAct } from '#schemas/api.ts';
import { MailTaskId, mailIdOfTask } from '#schemas/ids.ts';
import { assertMayHandleMail } from '../access.ts';
import type { Caller } from '../caller.ts';
import { NotFoundError } from '../errors.ts';
import { hashOfRequest, replayed } from '../idempotency.ts';
import { parseInput } from '../input.ts';
import type { Services } from '../services.ts';
import { markMailDone } from './received-mails.ts';

export const isMailTask = (taskId: string): boolean => MailTaskId.safeParse(taskId).success;

/**
 * The caller has seen to a mail that was set aside. Said once more it changes nothing: who did so first stays, and an
 * idempotency key has nothing to keep.
 * @throws ForbiddenError for all but the secretariat, whether or not there is such a mail
 */
export async function closeMailTask(
  services: Services,
  caller: Caller,
  request: { readonly taskId: MailTaskId; readonly body: unknown; readonly idempotencyKey?: string | undefined },
): Promise<{ readonly caseId: null; readonly state: 'done'; readonly taskId: MailTaskId }> {
  assertMayHandleMail(caller);
  const { taskId, body, idempotencyKey } = request;
  await replayed(services, caller, idempotencyKey, hashOfRequest(taskId, body));
  const mailId = mailIdOfTask(taskId);
  const mail = await services.receivedMails.received(mailId);
  if (mail?.fate !== 'set-aside') throw new NotFoundError('no-such-task');
  parseInput(MailAct, body);
  await markMailDone(services, caller, mailId);
  return { caseId: null, state: 'done', taskId };
}
