import { UpstreamError } from '#functions/lib/errors.ts';
import { execute } from '#functions/lib/execute.ts';
import { log } from '#functions/lib/log.ts';
import type { Services } from '#functions/lib/services.ts';
import type { OwedNews } from '#schemas/outbox.ts';

/** Cases told side by side: a step of some milliseconds, after which it is noted how far it went. */
export const casesPerPage = 20;
/** Pages of one run: the next sweep goes on. */
const pagesPerRun = 50;

/** Comes after every instant: all cases that wait for anything, whenever that is. */
const everWaiting = '~';

/**
 * Tells the cases that wait of an entry in a book, the next to be looked at first. Each takes it in once (procedure/outside.ts), so a run
 * that was broken off is begun again where it was last noted. A case that comes to wait meanwhile does so by what holds already: whoever
 * commits it has the new entry by then (`settlingSeconds` in commit-of.ts).
 * @returns whether there are more to tell
 */
export async function tellNews(services: Services, owed: OwedNews, now: string): Promise<boolean> {
  const { book, version, from } = owed.news;
  // An import takes over rows before their time has come.
  if (from > now) return true;
  await services.network.directory(version);
  let { news } = owed;
  let failures = 0;
  for (let page = 0; page < pagesPerRun; page += 1) {
    const lines = await services.cases.toLookAtFrom(everWaiting, news.after, casesPerPage);
    const told = await Promise.allSettled(lines.map(({ item }) => tellOne(services, item, owed, now)));
    for (const [index, one] of told.entries()) {
      if (one.status === 'fulfilled') continue;
      failures += 1;
      log.error('a case has not been told', { caseId: lines[index]?.item, book, version, error: String(one.reason) });
    }
    const isLast = lines.length < casesPerPage;
    if (isLast && failures > 0) throw new UpstreamError(`${failures} cases have not been told of ${book} ${version}`);
    if (isLast) {
      await services.outbox.done(book, version);
      return false;
    }
    news = { ...news, after: lines.at(-1)?.place };
    // What failed is tried again with its whole page, and those after it do not wait for that.
    if (failures === 0) await services.outbox.keepNews({ news });
  }
  return true;
}

async function tellOne(services: Services, caseId: string, { news }: OwedNews, at: string): Promise<void> {
  const { book: what, version, changed } = news;
  const actor = { system: 'rules' } as const;
  await execute(services, caseId, { type: 'outside-changed', what, version, changed, at, actor });
}
