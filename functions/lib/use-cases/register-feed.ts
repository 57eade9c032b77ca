import type { RegisterEntry } from '#schemas/api.ts';
import { eventPath } from '#schemas/event-anchor.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import { queryOf, type RegisterFilter } from '#schemas/register-query.ts';
import { shownLine } from '#schemas/text/shown.ts';
import { titleIn } from '#schemas/text/titles.ts';
import { outcomeSaid } from '#words/outcome-said.ts';
import { say } from '#words/say.ts';
import { speaker } from '#words/speaker.ts';
import { cutText } from '../cut-text.ts';
import type { Followed, FollowedItem } from '../feeds/followed.ts';
import type { Services } from '../services.ts';
import type { ListRequest } from './list-request.ts';
import { publicEventAt } from './public-event-at.ts';
import { registerEntries } from './register.ts';

/** Of each text: enough to know whether one wants to read it. */
const mostSummaryBytes = 1200;

type Asked = { readonly filter: RegisterFilter; readonly language: InterfaceLanguage } & Pick<
  ListRequest,
  'callerGone'
>;

/** The outcomes published last, a page of the register at most, to be followed; with a filter those among them that are meant. */
export async function registerFeed(services: Services, { filter, language, ...request }: Asked): Promise<Followed> {
  const { publicUrl } = services.settings;
  const { items } = await registerEntries(services, { ...filter, ...request });
  const query = String(queryOf(filter));
  return {
    language,
    title: say(language, 'register.title'),
    lead: say(language, 'register.lead'),
    page: `${publicUrl}/register${query === '' ? '' : `?${query}`}`,
    author: say(language, 'site.owner'),
    items: await Promise.all(items.map((entry) => itemOf(services, entry, language))),
  };
}

async function itemOf(services: Services, entry: RegisterEntry, language: InterfaceLanguage): Promise<FollowedItem> {
  const { caseId, procedure, outcome, publishedAt, text } = entry;
  const [ended, ...beside] = outcomeSaid(speaker(language, { procedure }), outcome);
  const begins = text === null ? [] : [shortened(shownLine(text))];
  const changedAt = lastReportedAt(entry) ?? publishedAt;
  const seq = await publicEventAt(services, entry, changedAt);
  const id = `${services.settings.publicUrl}/register/${caseId}`;
  return {
    ...{ id, url: seq === undefined ? id : `${id}${eventPath('', seq)}` },
    title: shownLine(titleIn(language, entry)),
    summary: [`${ended} · ${caseId}`, ...beside, ...begins].join('\n'),
    ...{ publishedAt, changedAt },
  };
}

/** When an action was last reported done. */
const lastReportedAt = ({ followUps }: RegisterEntry): string | undefined =>
  followUps?.states
    ?.flatMap(({ doneAt }) => doneAt ?? [])
    .toSorted()
    .at(-1);

function shortened(text: string): string {
  const begins = cutText(text, mostSummaryBytes);
  return begins === text ? text : `${begins.trimEnd()}…`;
}
