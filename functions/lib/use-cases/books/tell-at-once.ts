import { plannedByCalendar } from '#workflows/procedure/at-meeting.ts';
import { log } from '../../log.ts';
import type { Services } from '../../services.ts';
import { tellCase } from '../../tell-case.ts';
import { linesAfter } from './agenda-lines.ts';

/** Cases told before the answer goes out; a sweep tells the others, and these again (ADR 20). */
const toldAtOnce = 50;

/** As many of the cases that a body's calendar plans as are told at once. */
export const plannedByCalendarOf = async (services: Services, body: string): Promise<string[]> =>
  (await linesAfter(services, plannedByCalendar(body), undefined, toldAtOnce)).map(({ item }) => item.caseId);

/** What fails here is left to the sweep, which has the news as a row of the outbox. */
export async function tellAtOnce(
  services: Services,
  entry: Parameters<typeof tellCase>[2],
  caseIds: readonly string[],
  at: string,
): Promise<void> {
  const first = [...new Set(caseIds)].slice(0, toldAtOnce);
  const told = await Promise.allSettled(first.map((caseId) => tellCase(services, caseId, entry, at)));
  for (const [index, one] of told.entries()) {
    if (one.status === 'fulfilled') continue;
    log.error('a case has yet to be told of its meeting', { caseId: first[index], error: String(one.reason) });
  }
}
