import { queryOf, type RegisterFilter } from '#schemas/register-query.ts';
import type { Reader } from '../reader.ts';

/** Where something can be followed by a program, and how that is called. */
export type FeedLink = {
  readonly name: 'atom' | 'json' | 'calendar';
  readonly mediaType: string;
  readonly href: string;
};

const kinds = [
  { name: 'atom', mediaType: 'application/atom+xml', ending: '.atom' },
  { name: 'json', mediaType: 'application/feed+json', ending: '.feed.json' },
  { name: 'calendar', mediaType: 'text/calendar', ending: '.ics' },
] as const;

/** Those of the register, or of what is looked for there, in the reader's language: a program that follows them names none. */
export function feedsOfRegister({ language }: Reader, filter: RegisterFilter = {}): readonly FeedLink[] {
  const query = queryOf(filter);
  query.set('language', language);
  return kinds.map(({ name, mediaType, ending }) => ({ name, mediaType, href: `/api/register${ending}?${query}` }));
}

/** The same as links that people see. */
export const FeedLinks = ({ reader, feeds }: { reader: Reader; feeds: readonly FeedLink[] }) => (
  <p class="soft small">
    {reader.labelled(reader.say('feeds.follow'))}
    {feeds.map(({ name, href }, index) => (
      <>
        {index === 0 ? '' : ' · '}
        <a href={href}>{reader.say(`feeds.${name}`)}</a>
      </>
    ))}
  </p>
);
