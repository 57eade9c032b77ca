import type { SearchChoices } from '#schemas/found-event.ts';
import type { Misfit, SavedView } from '#schemas/saved-view.ts';
import type { Frame } from '../components/frame.ts';
import { Page } from '../components/page.tsx';
import { filterInWords } from '../search/filter-words.ts';
import { RemoveView } from '../search/remove-view.tsx';
import { searchAddress } from '../search/search-address.ts';

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
      <RemoveView
        {...{ reader, csrf, view }}
        instead={
          left.length === 0 ? null : (
            <button class="button" type="submit" name="do" value="leave-out">
              {reader.say('views.misfit.keep-without', { count })}
            </button>
          )
        }
      >
        {misfits.map(({ filter }) => (
          <input type="hidden" name="filter" value={filter} />
        ))}
      </RemoveView>
    </Page>
  );
}
