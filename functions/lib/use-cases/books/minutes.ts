import type { MeetingView } from '#schemas/api.ts';
import type { MinutesEntry } from '#schemas/minutes.ts';
import type { Caller } from '../../caller.ts';
import type { Services } from '../../services.ts';
import { readableIds } from '../readable-among.ts';
import { meetingNamed } from './agenda.ts';
import { minutesIn, wholeAgenda } from './agenda-lines.ts';

export type Minutes = {
  readonly meeting: MeetingView;
  readonly entries: readonly MinutesEntry[];
  /** There are more than these: no page is as long as that. */
  readonly isCut: boolean;
};

/**
 * The minutes of a meeting, made of what its cases record: of those that the caller may read, and for everybody of those whose
 * outcome is published (fact D7).
 * @param caller undefined for somebody who has not signed in
 * @throws NotFoundError
 */
export async function minutesOf(services: Services, caller: Caller | undefined, meetingId: string): Promise<Minutes> {
  const meeting = await meetingNamed(services, meetingId);
  const { lines, isCut } = await wholeAgenda(services, meetingId);
  const entries = lines.flatMap((listed) => minutesIn(listed) ?? []);
  const ids = entries.map(({ caseId }) => caseId);
  const own = new Set(caller === undefined ? [] : await readableIds(services, caller, ids));
  const published = await publishedVersions(services, ids);
  const isOpen = ({ caseId, version }: MinutesEntry) => own.has(caseId) || published.get(caseId) === version;
  return { meeting, entries: entries.filter(isOpen), isCut };
}

/** Of what was not adopted the register says no more than that, and so do minutes: of a case, that one version is everybody's. */
async function publishedVersions({ register }: Services, caseIds: readonly string[]) {
  const found = await Promise.all(caseIds.map((caseId) => register.entry(caseId)));
  return new Map(found.flatMap((entry) => (entry === undefined ? [] : [[entry.caseId, entry.outcome.version]])));
}
