import type { Deadline } from '#schemas/deadlines.ts';
import { fallsDueAt } from '#schemas/zoned-time.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { meetingsOf } from '../../meetings-of.ts';
import type { Services } from '../../services.ts';
import { comingMeetings } from '../books/coming-meetings.ts';

/** The meetings of all bodies that are ahead, until when their papers are due, and until when something has to be there to be taken. */
export async function deadlinesOfMeetings(services: Services, network: Directory, now: string): Promise<Deadline[]> {
  const ofBodies = await Promise.all(
    network.bodies().map(async ({ id: body }): Promise<Deadline[]> => {
      const terms = network.bodySettingsAt(body, now);
      return comingMeetings(await meetingsOf(services.cases, body), terms, now).flatMap(({ meeting, latest }) => {
        const { meetingId, at: meetingAt, timeZone, papersDueAt } = meeting;
        const held = { meetingId, body, meetingAt, timeZone };
        const ends = [...(terms.leadTime === 'none' ? [] : [latest]), ...(papersDueAt === null ? [] : [papersDueAt])];
        return [
          { ...held, kind: 'meeting', at: meetingAt, isOver: false },
          ...ends.map((at): Deadline => ({ ...held, kind: 'cut-off', at, isOver: fallsDueAt(at, timeZone) <= now })),
        ];
      });
    }),
  );
  return ofBodies.flat();
}
