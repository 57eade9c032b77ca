import { Feed } from 'feed';
import type { InterfaceLanguage } from '#schemas/language.ts';
import type { PublicListName } from '#schemas/public-line.ts';
import { shownLine } from '#schemas/text/shown.ts';
import { say } from '#words/say.ts';
import type { Services } from '../services.ts';
import type { ListRequest } from './list-request.ts';
import { publicChanges } from './public-changes.ts';
import { publicList } from './public-lists.ts';

/** What changed in a public list, as an Atom feed (RFC 4287): an entry for each case, which is updated with each change of it. */
export async function publicFeed(
  services: Services,
  name: PublicListName,
  { language, now, ...request }: { language: InterfaceLanguage; now: string } & Pick<ListRequest, 'callerGone'>,
): Promise<string> {
  const { about, enteredAt } = await publicList(name);
  const { changed } = await publicChanges(services, name, undefined, request);
  const words = (key: string) => say(language, key, {}, { procedure: name.procedure });
  const page = `${services.settings.publicUrl}/${name.list}`;
  const feed = new Feed({
    id: page,
    link: page,
    title: markup(words(`lists.${name.list}.title`)),
    description: markup(words(`lists.${name.list}.lead`)),
    author: { name: say(language, 'site.name') },
    feedLinks: { atom: `${services.settings.publicUrl}/api/${name.list}.atom` },
    updated: new Date(changed[0]?.line.since ?? now),
    generator: 'Tawafuq',
    copyright: '',
  });
  for (const { line, change } of changed) {
    const said = line as unknown as Readonly<Record<string, string>>;
    const status = `${say(language, `list.change.${change}`)} · ${words(`states.${line.status}`)}`;
    feed.addItem({
      id: `${page}#${line.caseId}`,
      link: `${page}#${line.caseId}`,
      title: markup(shownLine(line.title)),
      date: new Date(line.since),
      published: new Date(said[enteredAt] ?? line.since),
      description: markup(`${status}. ${shownLine(said[about.field] ?? '')}`),
    });
  }
  return feed.atom1();
}

/** What people wrote is text, and the feed's titles and summaries are HTML (RFC 4287, 3.1.1.2). */
const markup = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
