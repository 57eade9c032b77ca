import type { SavedView } from '#schemas/saved-view.ts';
import type { SearchFilters } from '#schemas/search.ts';
import type { Reader } from '../reader.ts';
import { searchAddress } from './search-address.ts';
import { viewPath } from './view-path.ts';

type Props = { reader: Reader; views: readonly SavedView[]; filters: SearchFilters };

/** The reader's own views, by name; the one that is shown is told apart. */
export function OwnViews({ reader, views, filters }: Props) {
  if (views.length === 0) return null;
  const here = searchAddress(filters);
  return (
    <nav aria-labelledby="views" class="no-print">
      <p id="views">{reader.say('views.own')}</p>
      <ul class="abreast">
        {views.map((view) => (
          <li>
            <a
              href={viewPath(view)}
              dir="auto"
              {...(searchAddress(view.filters) === here ? { 'aria-current': 'page' as const } : {})}
            >
              {view.name}
            </a>
          </li>
        ))}
      </ul>
      <p class="small">
        <a href="/search/views">{reader.say('views.change-all')}</a>
      </p>
    </nav>
  );
}
