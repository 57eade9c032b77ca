import type { MeetingView } from '#schemas/api.ts';
import { MinutesEntry } from '#schemas/minutes.ts';
import type { Caller } from '../../caller.ts';
import type { Services } from '../../services.ts';
import { agendaLines, meetingNamed, readableAmong } from './agenda.ts';

export type Minutes = { readonly meeting: MeetingView; readonly entries: readonly MinutesEntry[] };

/**
 * The minutes of a meeting, made of what its cases record: of those that the caller may read, and for everybody of those whose
 * outcome is published (fact D7).
 * @param caller undefined for somebody who has not signed in
 * @throws NotFoundError
 */
export async function minutesOf(services: Services, caller: Caller | undefined, meetingId: string): Promise<Minutes> {
  const meeting = await meetingNamed(services, meetingId);
  const entries = (await agendaLines(services, meetingId)).flatMap(
    ({ line }) => MinutesEntry.safeParse(line).data ?? [],
  );
  const ids = entries.map(({ caseId }) => caseId);
  const readable = caller === undefined ? [] : await readableAmong(services, caller, ids);
  const open = new Set([
    ...readable.map(({ stored }) => stored.state.caseId),
    ...(await publishedAmong(services, ids)),
  ]);
  return { meeting, entries: entries.filter(({ caseId }) => open.has(caseId)) };
}

/** Of what was not adopted the register says no more than that. */
async function publishedAmong({ register }: Services, caseIds: readonly string[]): Promise<string[]> {
  const found = await Promise.all(caseIds.map((caseId) => register.entry(caseId)));
  return found.flatMap((entry) => (entry?.outcome.version === undefined ? [] : [entry.caseId]));
}
