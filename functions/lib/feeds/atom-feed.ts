import { Feed } from 'feed';
import type { Followed } from './followed.ts';

/** What a feed without entries was updated at: it has to say an instant, and the same one as long as nothing happens. */
const neverYet = '1970-01-01T00:00:00.000Z';

/**
 * As an Atom feed (RFC 4287): an entry for each item, which is updated when it changes.
 * @param self the address at which the feed itself stands
 */
export function atomFeed({ title, lead, page, author, items }: Followed, self: string): string {
  const changes = items.map(({ changedAt }) => changedAt).toSorted();
  const feed = new Feed({
    ...{ id: page, link: page, title, description: lead, generator: 'Tawafuq', copyright: '' },
    author: { name: author },
    feedLinks: { atom: self },
    updated: new Date(changes.at(-1) ?? neverYet),
  });
  for (const item of items) {
    feed.addItem({
      id: item.id,
      link: item.url,
      title: markup(item.title),
      date: new Date(item.changedAt),
      published: new Date(item.publishedAt),
      description: markup(item.summary),
    });
  }
  return feed.atom1();
}

/** Entries' titles and summaries are HTML there (RFC 4287, 3.1.1.2). */
const markup = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
