import type { FoundEvents, SearchChoices } from '#schemas/found-event.ts';
import type { SavedView } from '#schemas/saved-view.ts';
import type { SearchFilters } from '#schemas/search.ts';
import { ErrorSummary } from '../components/error-summary.tsx';
import { FileLinks } from '../components/file-links.tsx';
import type { Frame } from '../components/frame.ts';
import { NextPage } from '../components/next-page.tsx';
import { Page } from '../components/page.tsx';
import type { FilledForm } from '../form/filled-form.ts';
import { filterLabel, isFilter } from '../search/filter-words.ts';
import { FoundLine } from '../search/found-line.tsx';
import { KindsFound } from '../search/kinds-found.tsx';
import { NothingFound } from '../search/nothing-found.tsx';
import { OwnViews } from '../search/own-views.tsx';
import { SaveView } from '../search/save-view.tsx';
import { SearchForm } from '../search/search-form.tsx';

type Props = {
  frame: Frame;
  form: FilledForm;
  choices: SearchChoices;
  /** The reader's own. */
  views: readonly SavedView[];
  filters: SearchFilters;
  /** Undefined where what is asked for cannot be looked for. */
  found: FoundEvents | undefined;
};

/** Events of all cases that the reader may see, by what is in them. */
export function SearchPage({ frame, form, choices, views, filters, found }: Props) {
  const { reader } = frame;
  const isNarrowed = Object.values(filters).some(Boolean);
  const title = reader.say('search.title');
  return (
    <Page frame={frame} title={title} wrong={form.errors.length > 0}>
      <ErrorSummary reader={reader} errors={form.errors} called={filterLabel} isThere={isFilter} />
      <h1>{title}</h1>
      <p class="lead">{reader.say('search.lead')}</p>
      <OwnViews reader={reader} views={views} filters={filters} />
      <SearchForm form={form} choices={choices} />
      {found === undefined ? null : (
        <section aria-labelledby="found">
          <h2 id="found">{reader.say('search.total', { total: found.total })}</h2>
          <KindsFound reader={reader} counts={found.counts} filters={filters} />
          {found.items.length === 0 ? <NothingFound {...{ reader, filters, choices }} /> : null}
          <ol class="cards">
            {found.items.map((each) => (
              <FoundLine reader={reader} found={each} />
            ))}
          </ol>
          {found.items.length === 0 ? null : <FileLinks reader={reader} path="/search" query={filters} />}
          <NextPage reader={reader} path="/search" query={filters} cursor={found.cursor} />
          {isNarrowed ? (
            <details class="no-print">
              <summary>{reader.say('views.save-this')}</summary>
              <SaveView
                form={{ reader, entries: new URLSearchParams(), errors: [] }}
                csrf={frame.csrf}
                filters={filters}
              />
            </details>
          ) : null}
        </section>
      )}
      {isNarrowed || found === undefined ? (
        <p>
          <a href="/search">{reader.say('search.anew')}</a>
        </p>
      ) : null}
    </Page>
  );
}
