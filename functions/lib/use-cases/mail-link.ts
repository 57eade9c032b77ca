import { caseIdOfTask, TaskId } from '#schemas/ids.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import type { Person } from '#schemas/roster.ts';
import { type Caller, callerOf } from '../caller.ts';
import { decimalDigits } from '../decimal-digits.ts';
import { NotFoundError } from '../errors.ts';
import { type LinkedTask, linkToken, sameSecret } from '../links.ts';
import { keepingRefusals } from '../refusals/keeping-refusals.ts';
import type { Services } from '../services.ts';
import { type Acted, actOnTask } from './act-on-task.ts';
import { assertLinkCode } from './link-code.ts';
import { type TaskPage, taskPage } from './read-cases.ts';

type Link = {
  readonly taskId: string;
  readonly token: string;
  readonly now: string;
  /** That of the holder, where none is said. */
  readonly language?: InterfaceLanguage | undefined;
};

/**
 * What a mail's link shows: the text, the deadline and the choices, or what happened once the task has closed. Reading
 * it changes nothing, however often it is fetched and by whom (design §7).
 */
export async function openLink(
  services: Services,
  link: Link,
): Promise<TaskPage & { readonly person: Person; readonly caller: Caller }> {
  const { caller } = await holderOf(services, link);
  return { ...(await taskPage(services, caller, link.taskId)), person: caller.person, caller };
}

/** Acts through a mail's link: the choice, and as proof the short code that stands in the mail and not in the link. */
export async function actThroughLink(
  services: Services,
  link: Link & { readonly code: string; readonly body: unknown },
): Promise<Acted> {
  const { caller, task } = await holderOf(services, link);
  const { taskId, body, code, now } = link;
  const tried = { taskId, body, channel: 'link' } as const;
  const proven = () => assertLinkCode(services, { task, person: caller.person.id, code, now });
  // A program that presses every button types nothing, and tries nothing.
  await (decimalDigits(code) === ''
    ? proven()
    : keepingRefusals(services, caller, { ...tried, isUnproven: true }, proven));
  return actOnTask(services, caller, tried);
}

/** The person for whom a link's token was made: one of those who may act on such a task, or could when it was open. */
async function holderOf(
  services: Services,
  { taskId, token, now, language }: Link,
): Promise<{ readonly caller: Caller; readonly task: LinkedTask }> {
  if (!TaskId.safeParse(taskId).success) throw new NotFoundError('no-such-task');
  const caseId = caseIdOfTask(taskId);
  const [network, key, stored] = await Promise.all([
    services.network.directory(),
    services.signingKey(),
    services.cases.recent(caseId) ?? services.cases.load(caseId),
  ]);
  if (stored === undefined) throw new NotFoundError('no-such-task');
  const task = { taskId, nonce: stored.nonce };
  const holder = network.people().find((person) => sameSecret(token, linkToken(key, task, person.id)));
  const caller = holder && callerOf(network, holder.id, now, 'mail-code', language);
  if (caller === undefined) throw new NotFoundError('no-such-task');
  return { caller, task };
}
