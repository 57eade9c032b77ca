import type { EventEnvelope } from '#schemas/event.ts';
import type { KeptMeeting } from '#schemas/meeting.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { HistoryWanted, MeetingsWanted, type Surroundings } from '#workflows/procedure/surroundings.ts';
import { sha256 } from './hash.ts';

/** How that is read which few commands want. */
type Reading = {
  readonly history: () => Promise<readonly EventEnvelope[]>;
  readonly meetings: (body: string) => Promise<readonly KeptMeeting[]>;
};

/**
 * Does `work` with what a command may look at. The history is read only if the work wants it, which few acts do: those
 * that issue a text again, publish it, or send a document; a calendar, where a case meets. The work is then done again with it.
 */
export async function withSurroundings<T>(
  network: Directory,
  reading: Reading,
  work: (surroundings: Surroundings) => T,
): Promise<T> {
  let history: readonly EventEnvelope[] | undefined;
  const calendars = new Map<string, readonly KeptMeeting[]>();
  const surroundings: Surroundings = {
    network,
    hashOf: sha256,
    history: () => history ?? wanted(new HistoryWanted()),
    meetings: (body) => calendars.get(body) ?? wanted(new MeetingsWanted(body)),
  };
  for (;;) {
    try {
      return work(surroundings);
    } catch (error) {
      if (error instanceof HistoryWanted) history = await reading.history();
      else if (error instanceof MeetingsWanted) calendars.set(error.body, await reading.meetings(error.body));
      else throw error;
    }
  }
}

function wanted(what: Error): never {
  throw what;
}
