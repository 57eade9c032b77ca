import { UpstreamError } from '#functions/lib/errors.ts';
import { log } from '#functions/lib/log.ts';
import type { Services } from '#functions/lib/services.ts';
import { tellCase } from '#functions/lib/tell-case.ts';
import type { OwedNews } from '#schemas/outbox.ts';
import { peopleBook } from '#workflows/books/people/book-id.ts';
import { settingsBook } from '#workflows/books/settings/book-id.ts';
import { toBeTold } from './to-be-told.ts';

/** Pages of one run: the next sweep goes on. */
const pagesPerRun = 50;

/**
 * Tells cases of an entry in a book: those that wait, or those that stand in a list. Each takes it in once (procedure/outside.ts), so a run
 * that was broken off is begun again where it was last noted. A case that comes to wait meanwhile, or into the list, does so by what holds
 * already: whoever commits it has the new entry by then (`settlingSeconds` in commit-of.ts).
 * @returns whether there are more to tell
 */
export async function tellNews(services: Services, owed: OwedNews, now: string): Promise<boolean> {
  const { book, version, from } = owed.news;
  // An import takes over rows before their time has come.
  if (from > now) return true;
  // People and settings are remembered for a while; calendars are read with each case that looks at them.
  if (book === peopleBook) services.network.forget();
  if (book === settingsBook) await services.network.directory(version);
  let { news } = owed;
  let failures = 0;
  for (let page = 0; page < pagesPerRun; page += 1) {
    const { caseIds, rest } = await toBeTold(services, news);
    const told = await Promise.allSettled(caseIds.map((caseId) => tellCase(services, caseId, owed.news, now)));
    for (const [index, one] of told.entries()) {
      if (one.status === 'fulfilled') continue;
      failures += 1;
      log.error('a case has not been told', { caseId: caseIds[index], book, version, error: String(one.reason) });
    }
    if (rest === undefined && failures > 0)
      throw new UpstreamError(`${failures} cases have not been told of ${book} ${version}`);
    if (rest === undefined) {
      await services.outbox.done(book, version);
      return false;
    }
    news = rest;
    // What failed is tried again with its whole page, and those after it do not wait for that.
    if (failures === 0) await services.outbox.keepNews({ news });
  }
  return true;
}
