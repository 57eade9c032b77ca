import type { Found, IndexFilters } from '#schemas/search.ts';
import type { Directory } from '#workflows/network/directory.ts';
import type { Reader } from '#workflows/procedure/procedure.ts';
import { cells } from './event-rows.ts';
import { matchesOf } from './matches.ts';
import { type Seeing, seenBy } from './seen-by.ts';

type Question = Seeing & {
  readonly network: Directory;
  /** Undefined for somebody without a role, who finds nothing. */
  readonly reader: Reader | undefined;
  readonly filters: IndexFilters;
  readonly after: string | undefined;
  readonly limit: number;
};

/**
 * Looks at the rows of all events. Only what is the reader's is looked for: an event of a case that is not theirs, or that is left out for
 * them, is neither found nor counted, and where something of it is left out, nothing is found by that.
 */
export async function findIn({ after, limit, reader, network, filters, ...seeing }: Question): Promise<Found> {
  const hits: Found['hits'][number][] = [];
  if (reader === undefined) return { hits, total: 0, counts: [] };
  const seen = await seenBy(seeing, reader);
  const { rows, order, vocabulary } = seeing.events;
  const { ofCase, ofRow, from, until } = matchesOf(filters, network, vocabulary);
  const theirs = seen.map((sight) => (sight !== undefined && ofCase(sight.known) ? sight : undefined));
  const counts = new Uint32Array(vocabulary.kinds.size);
  const end = until === undefined ? order.size : order.countBeforeInstant(until);
  const first = from === undefined ? 0 : order.countBeforeInstant(from);
  const onPages = after === undefined ? order.size : order.countBeforePlace(after);
  let [total, last, isMore] = [0, undefined as number | undefined, false];
  for (let number = end - 1; number >= first; number -= 1) {
    const row = order.at(number);
    const sight = theirs[rows.cell(row, cells.case)];
    if (sight === undefined) continue;
    const own = sight.own === undefined ? row : sight.own[rows.cell(row, cells.seq)];
    if (own === undefined || !ofRow(sight.rows, own)) continue;
    total += 1;
    const kind = sight.rows.cell(own, cells.kind);
    counts[kind] = (counts[kind] ?? 0) + 1;
    if (number >= onPages) continue;
    if (hits.length === limit) isMore = true;
    else {
      hits.push({ caseId: rows.caseId(row), seq: rows.cell(row, cells.seq) });
      last = row;
    }
  }
  const goesOn = isMore && last !== undefined ? { goesOnAfter: rows.placeOf(last) } : {};
  return { hits, total, counts: counted(counts, (kind) => vocabulary.kinds.at(kind)), ...goesOn };
}

function counted(counts: Uint32Array, kindAt: (number: number) => string): Found['counts'] {
  return [...counts].flatMap((count, number) => {
    const [procedure = '', type = ''] = kindAt(number).split('\n');
    return count === 0 ? [] : [{ procedure, type, count }];
  });
}
