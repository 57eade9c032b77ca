import type { Services } from '#functions/lib/services.ts';
import type { OwedNews } from '#schemas/outbox.ts';
import { registry } from '#workflows/registry.ts';

type News = OwedNews['news'];

/** Cases told side by side: a step of some milliseconds, after which it is noted how far it went. */
export const casesPerPage = 20;

/** Comes after every instant: all cases that wait for anything, whenever that is. */
const everWaiting = '~';

/** Some of those who are to be told, and what is to be told after that; nothing after the last. */
export type Told = { readonly caseIds: readonly string[]; readonly rest: News | undefined };

/** The next to be told: of all that wait, the next to be looked at first; or of lists, one after the other, procedure by procedure. */
export async function toBeTold({ cases }: Services, news: News): Promise<Told> {
  const { among, ...whole } = news;
  if (among !== undefined) return toBeToldOf(cases, whole, among);
  const lines = await cases.toLookAtFrom(everWaiting, news.after, casesPerPage);
  const isLast = lines.length < casesPerPage;
  return { caseIds: lines.map(({ item }) => item), rest: isLast ? undefined : { ...news, after: lines.at(-1)?.place } };
}

async function toBeToldOf(
  cases: Services['cases'],
  { after, ...news }: Omit<News, 'among'>,
  { list, procedure = procedures[0] ?? '', ...rest }: NonNullable<News['among']>,
): Promise<Told> {
  const lines = await cases.listed(procedure, list, after, casesPerPage);
  const caseIds = lines.map(({ item }) => item.caseId);
  if (lines.length === casesPerPage) {
    return { caseIds, rest: { ...news, after: lines.at(-1)?.place, among: { list, procedure, ...rest } } };
  }
  const next = procedures[procedures.indexOf(procedure) + 1];
  if (next !== undefined) return { caseIds, rest: { ...news, among: { list, procedure: next, ...rest } } };
  const [nextList, ...later] = rest.later ?? [];
  if (nextList === undefined) return { caseIds, rest: undefined };
  return { caseIds, rest: { ...news, among: { list: nextList, ...(later.length > 0 && { later }) } } };
}

const procedures = Object.keys(registry);
