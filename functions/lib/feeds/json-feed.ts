import type { JsonFeed } from '#schemas/json-feed.ts';
import type { Followed } from './followed.ts';

/**
 * As a JSON Feed 1.1; the library that writes Atom knows version 1 alone, which has neither a language nor `authors`.
 * @param self the address at which the feed itself stands
 */
export const jsonFeed = ({ language, title, lead, page, author, items }: Followed, self: string): JsonFeed => ({
  version: 'https://jsonfeed.org/version/1.1',
  ...{ title, home_page_url: page, feed_url: self, description: lead, language },
  authors: [{ name: author }],
  items: items.map(({ id, url, title: itsTitle, summary, publishedAt, changedAt }) => ({
    ...{ id, url, title: itsTitle, content_text: summary },
    ...{ date_published: publishedAt, date_modified: changedAt },
  })),
});
