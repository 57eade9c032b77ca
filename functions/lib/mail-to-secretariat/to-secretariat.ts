import { MailRefusedError } from '#functions/lib/errors.ts';
import { log } from '#functions/lib/log.ts';
import { platformDesk } from '#functions/lib/platform-desk.ts';
import type { Services } from '#functions/lib/services.ts';
import type { Person } from '#schemas/roster.ts';
import type { Assignee } from '#schemas/task.ts';

type Write = (person: Person) => Promise<void>;

/** Writes to every mailbox of the secretariat. One that is refused for good holds up no other. */
export const toSecretariat = (services: Services, at: string, write: Write): Promise<void> =>
  toEachOf([platformDesk], services, at, write);

/** The same for others as well, each person once. */
export async function toEachOf(
  those: readonly Assignee[],
  services: Services,
  at: string,
  write: Write,
): Promise<void> {
  const network = await services.network.directory();
  const people = new Map(those.flatMap((each) => network.contactsOf(each, at)).map((person) => [person.id, person]));
  // All to their end: who comes again must not meet one that is still under way.
  const sent = await Promise.allSettled([...people.values()].map(write));
  const reached = sent.some(({ status }) => status === 'fulfilled');
  for (const one of sent) {
    if (one.status === 'fulfilled') continue;
    if (reached) unlessForGood(one.reason);
    else throw one.reason;
  }
}

/** What cannot be sent to one must not be sent to the others once more. */
export function unlessForGood(error: unknown): void {
  if (!(error instanceof MailRefusedError)) throw error;
  log.warn('a mail about a mail from outside is refused for good', { error: String(error) });
}
