import type { SearchChoices } from '#schemas/found-event.ts';
import type { Misfit, SavedView } from '#schemas/saved-view.ts';
import type { Frame } from '../components/frame.ts';
import { Page } from '../components/page.tsx';
import { filterInWords } from '../search/filter-words.ts';
import { searchAddress } from '../search/search-address.ts';
import { viewPath } from '../search/view-path.ts';

type Props = { frame: Frame; view: SavedView; misfits: readonly Misfit[]; choices: SearchChoices };

/** Which filters of a view do not fit any more and why, with the view without them. */
export function MisfitViewPage({ frame, view, misfits, choices }: Props) {
  const { reader, csrf } = frame;
  const title = reader.labelled(reader.say('views.misfit.title'), view.name);
  const left = Object.entries(view.filters).filter(([filter]) => !misfits.some((misfit) => misfit.filter === filter));
  const count = misfits.length;
  return (
    <Page frame={frame} title={title}>
      <h1>{title}</h1>
      <p class="lead">{reader.say('views.misfit.lead', { count })}</p>
      <ul>
        {misfits.map(({ filter, value, why }) => (
          <li>
            <bdi>{filterInWords(reader, filter, value, choices)}</bdi> — {reader.say(`views.misfit.${why}`)}
          </li>
        ))}
      </ul>
      <p>
        <a href={searchAddress(Object.fromEntries(left))}>{reader.say('views.misfit.without', { count })}</a>
      </p>
      {misfits.some(({ why }) => why === 'gone') ? null : (
        <p>
          <a href={searchAddress(view.filters)}>{reader.say('views.misfit.all-the-same')}</a>
        </p>
      )}
      <form method="post" action={viewPath(view)}>
        <input type="hidden" name="csrf" value={csrf} />
        {misfits.map(({ filter }) => (
          <input type="hidden" name="filter" value={filter} />
        ))}
        <div class="buttons">
          {left.length === 0 ? null : (
            <button class="button" type="submit" name="do" value="leave-out">
              {reader.say('views.misfit.keep-without', { count })}
            </button>
          )}
          <button class="button quiet" type="submit" name="do" value="remove">
            {reader.say('views.remove')}
          </button>
        </div>
      </form>
      <p>
        <a href="/search/views">{reader.say('views.title')}</a>
      </p>
    </Page>
  );
}
