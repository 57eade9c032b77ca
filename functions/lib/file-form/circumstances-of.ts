import { hasField } from '#schemas/form/has-field.ts';
import type { Procedure } from '#workflows/procedure/procedure.ts';
import type { Caller } from '../caller.ts';
import { meetingsOf } from '../meetings-of.ts';
import type { Services } from '../services.ts';
import { withSurroundings } from '../surroundings.ts';
import type { Circumstances } from './words-of.ts';

/** What there is to know of the form that begins a case of a procedure, for whoever fills it in now. */
export async function circumstancesOf(
  services: Services,
  { person, now, language }: Pick<Caller, 'now' | 'language'> & { readonly person: { readonly timeZone: string } },
  { id, forms: { beginning, offersOf } }: Procedure,
): Promise<Circumstances> {
  const network = await services.network.directory();
  const hasMeeting = hasField(beginning.fields, ({ kind }) => kind === 'meeting');
  const meetings = async (body: string) => (hasMeeting ? meetingsOf(services.cases, body) : []);
  const offers = await withSurroundings(network, { history: async () => [], meetings }, (surroundings) =>
    offersOf({ network, at: now, meetings: surroundings.meetings, language }, () => ''),
  );
  return { procedure: id, parties: network.parties(), offers, timeZone: person.timeZone };
}
