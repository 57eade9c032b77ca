import type { Services } from '#functions/lib/services.ts';
import type { Person } from '#schemas/roster.ts';
import { assignee } from '#schemas/task.ts';
import type { MailedAct } from './act-by-mail.ts';

/**
 * Who gets a receipt of an act by mail: its writer, and the mailbox of the party for which they acted; those left out whom the case itself tells of it.
 */
export async function receiptsOf(
  services: Services,
  writer: Person,
  { caseId, acted }: Extract<MailedAct, { fate: 'acted' }>,
  at: string,
): Promise<Person[]> {
  // What came late is told by the case, with its outcome.
  if (acted === 'late') return [];
  const recorded =
    acted.seq === undefined
      ? undefined
      : (await services.cases.history(caseId)).find((event) => event.seq === acted.seq);
  const network = await services.network.directory();
  const party = recorded !== undefined && 'person' in recorded.actor ? recorded.actor.party : undefined;
  const contacts = party === undefined ? [] : network.contactsOf(assignee.party(party), at);
  const told = new Set(recorded?.notices.filter(({ taskId }) => taskId === undefined).map(({ to }) => to));
  const people = new Map([writer, ...contacts].map((person) => [person.id, person]));
  return [...people.values()].filter(({ id }) => !told.has(id));
}
