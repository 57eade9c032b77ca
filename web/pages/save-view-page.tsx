import type { SearchChoices } from '#schemas/found-event.ts';
import type { SearchFilters } from '#schemas/search.ts';
import { ErrorSummary } from '../components/error-summary.tsx';
import type { Frame } from '../components/frame.ts';
import { Page } from '../components/page.tsx';
import type { FilledForm } from '../form/filled-form.ts';
import { filterLabel } from '../search/filter-words.ts';
import { FiltersSaid } from '../search/filters-said.tsx';
import { SaveView } from '../search/save-view.tsx';
import { searchAddress } from '../search/search-address.ts';

type Props = { frame: Frame; form: FilledForm; filters: SearchFilters; choices: SearchChoices };

/** Why a search could not be saved as a view, with all that was asked. */
export function SaveViewPage({ frame, form, filters, choices }: Props) {
  const { reader } = frame;
  const title = reader.say('views.save-this');
  const given = Object.entries(filters).filter((filter): filter is [string, string] => Boolean(filter[1]));
  return (
    <Page frame={frame} title={title} wrong typed>
      <ErrorSummary
        reader={reader}
        errors={form.errors}
        called={(_, field) => (field === 'name' ? reader.say('views.name') : filterLabel(reader, field))}
        isThere={(field) => field === 'name'}
      />
      <h1>{title}</h1>
      <FiltersSaid reader={reader} filters={Object.fromEntries(given)} choices={choices} />
      <SaveView form={form} csrf={frame.csrf} filters={filters} />
      <p>
        <a href={searchAddress(filters)}>{reader.say('views.back')}</a> ·{' '}
        <a href="/search/views">{reader.say('views.title')}</a>
      </p>
    </Page>
  );
}
