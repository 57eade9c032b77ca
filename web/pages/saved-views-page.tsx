import type { SearchChoices } from '#schemas/found-event.ts';
import type { SavedView } from '#schemas/saved-view.ts';
import type { Frame } from '../components/frame.ts';
import { Page } from '../components/page.tsx';
import { FiltersSaid } from '../search/filters-said.tsx';
import { viewPath } from '../search/view-path.ts';

type Props = { frame: Frame; views: readonly SavedView[]; choices: SearchChoices };

/** The searches that the reader has saved, each with the way to rename or remove it. */
export function SavedViewsPage({ frame, views, choices }: Props) {
  const { reader } = frame;
  const title = reader.say('views.title');
  return (
    <Page frame={frame} title={title}>
      <h1>{title}</h1>
      <p class="lead">{reader.say('views.lead')}</p>
      {views.length === 0 ? <p>{reader.say('views.none')}</p> : null}
      <ul class="cards">
        {views.map((view) => (
          <li>
            <p dir="auto">
              <a href={viewPath(view)}>{view.name}</a>
            </p>
            <FiltersSaid reader={reader} filters={view.filters} choices={choices} />
            <p class="small">
              <a href={`${viewPath(view)}/change`} aria-label={reader.labelled(reader.say('views.change'), view.name)}>
                {reader.say('views.change')}
              </a>
            </p>
          </li>
        ))}
      </ul>
      <p>
        <a href="/search">{reader.say('search.title')}</a>
      </p>
    </Page>
  );
}
