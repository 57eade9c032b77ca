import type { SearchChoices } from '#schemas/found-event.ts';
import type { Reader } from '../reader.ts';
import { filterInWords } from './filter-words.ts';

type Props = { reader: Reader; filters: Readonly<Record<string, string>>; choices: SearchChoices };

/** What a view is narrowed by, in words; a filter that there is no more is called as it was. */
export const FiltersSaid = ({ reader, filters, choices }: Props) => (
  <ul class="abreast soft small">
    {Object.entries(filters).map(([filter, value]) => (
      <li>
        <bdi>{filterInWords(reader, filter, value, choices)}</bdi>
      </li>
    ))}
  </ul>
);
