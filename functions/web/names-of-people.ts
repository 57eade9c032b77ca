import type { AppContext } from '#functions/lib/http/context.ts';
import { shownLine } from '#schemas/text/shown.ts';

/** What the roster calls people; who has left it is called by their mailbox. */
export async function namesOfPeople({ var: { services } }: AppContext): Promise<(person: string) => string> {
  const network = await services.network.directory();
  return (person) => shownLine(network.person(person)?.name ?? person);
}
