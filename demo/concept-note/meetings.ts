import type { Network } from '../network.ts';
import type { Print } from '../play.ts';
import { inWords } from '../timeline.ts';

const dayMs = 86_400_000;
const hourOfMeetingsUtc = 9;

/** The unit plans meetings of the Steering Committee, so many days ahead or on the working day after. @returns their instants */
export async function planMeetings(network: Network, daysAhead: readonly number[], print: Print): Promise<string[]> {
  const now = await network.now();
  const instants = daysAhead.map((days) => workingDay(Date.parse(now) + days * dayMs));
  for (const at of instants) {
    const meeting = { body: 'steering-committee', at, timeZone: 'Europe/Zurich', place: 'Geneva' };
    await network.post('fmu@example.org', '/api/meetings', meeting);
  }
  print(
    `  The fund management unit puts into the Steering Committee's calendar: ${instants.map(inWords).join('; ')}\n`,
  );
  return instants;
}

function workingDay(ms: number): string {
  const day = new Date(ms);
  day.setUTCHours(hourOfMeetingsUtc, 0, 0, 0);
  while ([0, 6].includes(day.getUTCDay())) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString();
}
