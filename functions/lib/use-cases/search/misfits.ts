import type { Misfit, SavedView } from '#schemas/saved-view.ts';
import { type SearchFilters, SearchQuery } from '#schemas/search.ts';
import type { Caller } from '../../caller.ts';
import { InvalidInputError } from '../../errors.ts';
import { parseInput } from '../../input.ts';
import type { Services } from '../../services.ts';
import { admitSearch } from './admit-search.ts';
import { faultsOf } from './choices.ts';

/** What of a case or of people is named by a filter; words and days that nothing has now are no misfit. */
const naming = ['procedure', 'type', 'state', 'outcome', 'party', 'role', 'person'];

/**
 * The filters of a saved view that do not fit any more: that this version or the Network does not know, or, where the view finds nothing,
 * that nothing of what the caller may read has. What the caller may not read is told apart from what there never was by nothing.
 */
export async function misfitsOf(
  services: Services,
  caller: Caller,
  { filters: saved }: Pick<SavedView, 'filters'>,
): Promise<Misfit[]> {
  const network = await services.network.directory();
  const gone = await goneOf(saved);
  const misfits = new Map<string, Misfit['why']>(gone.map((filter) => [filter, 'gone']));
  const { party, person } = saved;
  if (party !== undefined && !network.hasParty(party.toUpperCase())) misfits.set('party', 'unknown');
  if (person !== undefined && network.person(person.toLowerCase()) === undefined) misfits.set('person', 'unknown');
  const left = Object.entries(saved).filter(([filter]) => !misfits.has(filter));
  if (left.length > 0 && !(await finds(services, caller, Object.fromEntries(left)))) {
    for (const [filter, value] of left.filter(([each]) => naming.includes(each)))
      if (!(await finds(services, caller, { [filter]: value }))) misfits.set(filter, 'unseen');
  }
  return Object.entries(saved).flatMap(([filter, value]) => {
    const why = misfits.get(filter);
    return why === undefined ? [] : [{ filter, value, why }];
  });
}

/** Those that a search would refuse. */
async function goneOf(saved: SavedView['filters']): Promise<string[]> {
  const known = Object.entries(saved).filter(([filter]) => Object.hasOwn(SearchQuery._zod.def.shape, filter));
  const refused = (filters: SearchFilters) => faultsOf(filters).then((faults) => faults.map(({ field }) => field));
  const unknown = Object.keys(saved).filter((filter) => !known.some(([each]) => each === filter));
  try {
    return [...unknown, ...(await refused(parseInput(SearchQuery, Object.fromEntries(known))))];
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    const wrong = error.fields.map(({ field }) => field);
    const fitting = Object.fromEntries(known.filter(([filter]) => !wrong.includes(filter)));
    return [...unknown, ...wrong, ...(await refused(fitting))];
  }
}

async function finds(services: Services, caller: Caller, filters: Readonly<Record<string, string>>): Promise<boolean> {
  await admitSearch(services, caller, 'page');
  const { total } = await services.searcher.find({ person: caller.person.id, at: caller.now, filters, limit: 1 });
  return total > 0;
}
