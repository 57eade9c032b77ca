import type { Due } from '#schemas/civil-date.ts';
import type { Meeting } from '#schemas/meeting.ts';
import { meetingsAhead, planFor, receivedBy } from '#workflows/network/meeting-plan.ts';
import { meetingsOf } from '../../meetings-of.ts';
import type { Services } from '../../services.ts';

/** A meeting ahead, by when something has to be received for it, and whether that is over. */
export type Chance = { readonly meeting: Meeting; readonly latest: Due; readonly isOver: boolean };

/** More than any body plans ahead. */
const mostShown = 50;

/** The next meetings of a body in their order, each with what it asks for as it is now. */
export async function comingMeetings(services: Services, body: string, now: string): Promise<readonly Chance[]> {
  const terms = (await services.network.directory()).bodySettingsAt(body, now);
  return meetingsAhead(await meetingsOf(services.cases, body), now)
    .slice(0, mostShown)
    .map((meeting) => ({
      meeting,
      latest: receivedBy(meeting, terms),
      isOver: planFor(now, [meeting], { ...terms, now }).meeting === undefined,
    }));
}
