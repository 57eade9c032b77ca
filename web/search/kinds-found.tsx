import type { FoundCount, SearchFilters } from '#schemas/search.ts';
import type { Reader } from '../reader.ts';
import { searchAddress } from './search-address.ts';

type Props = { reader: Reader; counts: readonly FoundCount[]; filters: SearchFilters };

/** How many of what was found are of which kind, the most first; each leads to those. */
export function KindsFound({ reader, counts, filters }: Props) {
  if (counts.length < 2) return null;
  const procedures = [...new Set(counts.map(({ procedure }) => procedure))].sort();
  return (
    <details>
      <summary>{reader.say('search.kinds')}</summary>
      {procedures.map((procedure) => (
        <OfProcedure
          reader={reader.of(procedure)}
          procedure={procedure}
          counts={counts.filter((each) => each.procedure === procedure)}
          filters={filters}
        />
      ))}
    </details>
  );
}

function OfProcedure({ reader, procedure, counts, filters }: Props & { procedure: string }) {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const most = counts.toSorted((one, other) => other.count - one.count || one.type.localeCompare(other.type));
  return (
    <section>
      <h3>
        <a href={searchAddress({ ...filters, procedure })}>{reader.say(`procedures.${procedure}`)}</a> ·{' '}
        {reader.say('search.total', { total })}
      </h3>
      <ul class="tally">
        {most.map(({ type, count }) => (
          <li>
            <span>{reader.say('search.number', { count })}</span>{' '}
            <a href={searchAddress({ ...filters, procedure, type })}>{reader.outline(`events.${type}`)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
