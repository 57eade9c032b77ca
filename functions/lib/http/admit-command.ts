import { assertWithinLease } from '../leased-limit.ts';
import type { Limit } from '../rate-limit.ts';
import type { AppContext } from './context.ts';
import { sourceOfRequest } from './source.ts';

type Command = 'proposals' | 'acts';

/** Proposals cost more than acts, in mails and in people's time. */
const shareOf: Readonly<Record<Command, number>> = { acts: 1, proposals: 0.1 };
/** People of one office come from one address. */
const peopleOfSource = 10;

/**
 * Counts a command of a person before it is looked at, by the person and by where it comes from.
 * @throws TooManyRequestsError; the page that says so gives back what was typed
 */
export async function admitCommand(context: AppContext, command: Command, person: string): Promise<void> {
  const { services, now } = context.var;
  const most = Math.ceil(services.settings.commandsPerHour * shareOf[command]);
  const limit = (whose: string, times: number): Limit => ({
    name: `${command}-${whose}`,
    most: most * times,
    perSeconds: 3600,
  });
  await assertWithinLease(services.counters, limit('person', 1), { subject: person, now });
  await assertWithinLease(services.counters, limit('source', peopleOfSource), {
    subject: sourceOfRequest(context),
    now,
  });
}
