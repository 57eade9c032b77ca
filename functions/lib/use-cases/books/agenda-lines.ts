import type * as z from 'zod/mini';
import { CountedLine } from '#schemas/counted.ts';
import { MinutesEntry } from '#schemas/minutes.ts';
import { atMeeting } from '#workflows/procedure/at-meeting.ts';
import { recordOf } from '#workflows/procedure/records.ts';
import { registry } from '#workflows/registry.ts';
import type { Listed, Placed } from '../../ports.ts';
import type { Services } from '../../services.ts';

/** Lines that are read at once. */
const atOnce = 250;

/** More than any meeting gets through. Whoever reads a whole agenda is told when there are more. */
export const longestAgenda = 1000;

/** Lines of a meeting's agenda, the case opened first before the others: at most `limit` of those that come after a place. */
export const agendaLinesAfter = (
  services: Services,
  meetingId: string,
  after: string | undefined,
  limit: number,
): Promise<Placed<Listed>[]> => linesAfter(services, atMeeting(meetingId), after, limit);

/** The same of what a meeting has taken. */
export const recordLinesAfter = (
  services: Services,
  meetingId: string,
  after: string | undefined,
  limit: number,
): Promise<Placed<Listed>[]> => linesAfter(services, recordOf(meetingId), after, limit);

/** Lines of a list that cases of every procedure may stand in. */
export async function linesAfter(
  { cases }: Services,
  list: string,
  after: string | undefined,
  limit: number,
): Promise<Placed<Listed>[]> {
  const lists = await Promise.all(
    Object.keys(registry).map((procedure) => cases.listedFromFirst(procedure, list, after, limit)),
  );
  return lists
    .flat()
    .sort((one, other) => (one.place < other.place ? -1 : 1))
    .slice(0, limit);
}

export type WholeAgenda = { readonly lines: readonly Listed[]; readonly isCut: boolean };

/** All of them, whoever may read the cases. */
export async function wholeAgenda(services: Services, meetingId: string): Promise<WholeAgenda> {
  const lines: Listed[] = [];
  let place: string | undefined;
  while (lines.length < longestAgenda) {
    const read = await agendaLinesAfter(services, meetingId, place, atOnce);
    lines.push(...read.map(({ item }) => item));
    if (read.length < atOnce) return { lines, isCut: false };
    place = read.at(-1)?.place;
  }
  return { lines, isCut: (await agendaLinesAfter(services, meetingId, place, 1)).length > 0 };
}

/** What the list says was taken of a case; nothing before that. */
export const minutesIn = ({ line }: Listed): MinutesEntry | undefined =>
  line === undefined || isCounted(line) ? undefined : MinutesEntry.parse(line);

/** By what the list says that a case is counted; nothing where the case itself has to be read for it. */
export const countedIn = ({ line }: Listed): z.infer<typeof CountedLine> | undefined =>
  isCounted(line) ? CountedLine.parse(line) : undefined;

const isCounted = (line: unknown): boolean => line !== undefined && Object.hasOwn(line as object, 'counted');
