import { MailId } from '#schemas/ids.ts';
import type { ReceivedMail } from '#schemas/received-mail.ts';
import { assertMayHandleMail } from '../access.ts';
import type { Caller } from '../caller.ts';
import { NotFoundError, RequestError } from '../errors.ts';
import type { Page } from '../ports.ts';
import type { Services } from '../services.ts';

const pageSize = 25;
/** What a function may answer (Lambda quotas: 6 MB, in base64). */
const mostBytes = 4 * 1024 * 1024;

/** Mails from outside, the newest first. @throws ForbiddenError for all but the secretariat */
export async function receivedMails(
  { receivedMails: store }: Services,
  caller: Caller,
  cursor: string | undefined,
): Promise<Page<ReceivedMail>> {
  assertMayHandleMail(caller);
  if (cursor !== undefined && !MailId.safeParse(cursor).success) throw new RequestError(400, 'invalid-input');
  return store.newest(cursor, pageSize);
}

/** @throws NotFoundError when there is none, or it has been forgotten */
export async function receivedMail({ receivedMails: store }: Services, caller: Caller, mailId: string) {
  assertMayHandleMail(caller);
  const mail = await store.received(mailId);
  if (mail === undefined) throw new NotFoundError('no-such-page');
  return mail;
}

/** The message as it came. @throws RequestError when it is larger than an answer may be */
export async function rawMail(services: Services, caller: Caller, mailId: string): Promise<Buffer> {
  const { file } = await receivedMail(services, caller, mailId);
  const raw = await services.files.read(file);
  if (raw.length > mostBytes) throw new RequestError(413, 'mail-too-large', { params: { file } });
  return raw;
}

/** The caller has seen to it. */
export async function markMailDone(services: Services, caller: Caller, mailId: string): Promise<void> {
  await receivedMail(services, caller, mailId);
  await services.receivedMails.markDone(mailId, { at: caller.now, by: caller.person.name });
}
