import type { InterfaceLanguage } from '#schemas/language.ts';
import type { PublicListName } from '#schemas/public-line.ts';
import { shownLine } from '#schemas/text/shown.ts';
import { say } from '#words/say.ts';
import type { Followed } from '../feeds/followed.ts';
import type { Services } from '../services.ts';
import type { ListRequest } from './list-request.ts';
import { publicChanges } from './public-changes.ts';
import { publicList } from './public-lists.ts';

/** What changed in a public list, to be followed: an item for each case, which changes with it. */
export async function publicFeed(
  services: Services,
  name: PublicListName,
  { language, ...request }: { language: InterfaceLanguage } & Pick<ListRequest, 'callerGone'>,
): Promise<Followed> {
  const { about, enteredAt } = await publicList(name);
  const { changed } = await publicChanges(services, name, undefined, request);
  const words = (key: string) => say(language, key, {}, { procedure: name.procedure });
  const page = `${services.settings.publicUrl}/${name.list}`;
  return {
    language,
    title: words(`lists.${name.list}.title`),
    lead: words(`lists.${name.list}.lead`),
    page,
    author: say(language, 'site.owner'),
    items: changed.map(({ line, change }) => {
      const said = line as unknown as Readonly<Record<string, string>>;
      const status = `${say(language, `list.change.${change}`)} · ${words(`states.${line.status}`)}`;
      const url = `${page}#${line.caseId}`;
      return {
        ...{ id: url, url },
        title: shownLine(line.title),
        summary: `${status}. ${shownLine(said[about.field] ?? '')}`,
        publishedAt: said[enteredAt] ?? line.since,
        changedAt: line.since,
      };
    }),
  };
}
