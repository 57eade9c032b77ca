import type { RegisterEntry } from '#schemas/api.ts';
import type { RegisterFilter } from '#schemas/register-query.ts';
import { FeedLinks, feedsOfRegister } from '../components/feed-links.tsx';
import type { Frame } from '../components/frame.ts';
import { NextPage } from '../components/next-page.tsx';
import { Page } from '../components/page.tsx';
import { RegisterCards } from '../components/register-cards.tsx';
import { RegisterSearch } from '../components/register-search.tsx';

type Props = {
  frame: Frame;
  entries: readonly RegisterEntry[];
  next: string | null;
  filter: RegisterFilter;
  procedures: readonly string[];
  kinds: readonly (readonly [kind: string, procedure: string])[];
};

/** The public register: every outcome, or those that are looked for. */
export function RegisterPage({ frame, entries, next, filter, procedures, kinds }: Props) {
  const { reader } = frame;
  const isFiltered = Object.values(filter).some(Boolean);
  const feeds = feedsOfRegister(reader, filter);
  return (
    <Page frame={frame} title={reader.say('register.title')} feeds={feeds}>
      <h1>{reader.say('register.title')}</h1>
      <p class="lead">{reader.say('register.lead')}</p>
      <RegisterSearch {...{ reader, filter, procedures, kinds }} />
      {entries.length === 0 ? <p>{reader.say(nothingFound(isFiltered, next))}</p> : null}
      <RegisterCards reader={reader} entries={entries} />
      <NextPage reader={reader} path="/register" query={filter} cursor={next} />
      {isFiltered ? (
        <p>
          <a href="/register">{reader.say('register.all')}</a>
        </p>
      ) : null}
      <FeedLinks reader={reader} feeds={feeds} />
    </Page>
  );
}

function nothingFound(isFiltered: boolean, next: string | null): string {
  if (!isFiltered) return 'register.none';
  return next === null ? 'register.none-found' : 'register.none-yet';
}
