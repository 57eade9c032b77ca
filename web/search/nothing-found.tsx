import type { SearchChoices } from '#schemas/found-event.ts';
import { type SearchFilters, searchFilters } from '#schemas/search.ts';
import type { Reader } from '../reader.ts';
import { filterInWords } from './filter-words.ts';
import { searchAddress } from './search-address.ts';

type Props = { reader: Reader; filters: SearchFilters; choices: SearchChoices };

/** Says that nothing fits, and what can be left out so that something may. */
export function NothingFound({ reader, filters, choices }: Props) {
  const given = searchFilters.flatMap((filter) => {
    const value = filters[filter];
    return value === undefined ? [] : [[filter, value] as const];
  });
  if (given.length === 0) return <p>{reader.say('search.nothing')}</p>;
  return (
    <>
      <p>{reader.say('search.none')}</p>
      {given.length === 1 ? null : (
        <>
          <p id="without">{reader.say('search.without')}</p>
          <ul aria-labelledby="without">
            {given.map(([filter, value]) => (
              <li>
                <a href={searchAddress({ ...filters, [filter]: undefined })}>
                  {filterInWords(reader, filter, value, choices)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
