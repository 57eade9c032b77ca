import { type AppContext, callerGoneIn } from '#functions/lib/http/context.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { publicChanges } from '#functions/lib/use-cases/public-changes.ts';
import { lastMeetingBefore, publicCounts, publicLines, publicList } from '#functions/lib/use-cases/public-lists.ts';
import { PageQuery } from '#schemas/api.ts';
import type { PublicListName } from '#schemas/public-line.ts';
import { PublicListPage } from '#web/pages/public-list-page.tsx';
import { frameOf, inWordsOf } from '../frame-of.ts';
import { show } from '../show.ts';

/** Fewer than programs get: a page is to come over a slow line (design §9). */
const onePage = 15;

/** Public: no sign-in. */
export async function listed(context: AppContext, name: PublicListName): Promise<Response> {
  const { services, now } = context.var;
  const request = { ...readQuery(context, PageQuery), callerGone: callerGoneIn(context) };
  const { items, cursor } = await publicLines(services, name, request, onePage);
  const { about, columns, body } = await publicList(name);
  const meetingAt = await lastMeetingBefore(services, body, now);
  const changes = meetingAt === undefined ? undefined : await publicChanges(services, name, meetingAt, request);
  const since = meetingAt && changes && { meetingAt, ...changes };
  const frame = inWordsOf(frameOf(context), name.procedure);
  const counts = await publicCounts(services, name);
  const shown = { about, columns, counts, lines: items, since: since || undefined, next: cursor };
  return show(context, <PublicListPage frame={frame} name={name.list} {...shown} />);
}
