import { Role } from '#schemas/actor.ts';
import type { SearchFilters, SearchItem, SearchPage } from '#schemas/search.ts';
import { shownLine } from '#schemas/text/shown.ts';
import { titleIn } from '#schemas/text/titles.ts';
import type { Caller } from '../caller.ts';
import { cursorAt, placeOf } from '../cursor.ts';
import { InvalidInputError } from '../errors.ts';
import { everyModule } from '../module-of.ts';
import { findReadableCase, type ReadableCase } from '../readable-case.ts';
import { termsOf } from '../search/matches.ts';
import { snippetOf } from '../search/snippet.ts';
import type { Services } from '../services.ts';
import { assertAwaited, type ListRequest } from './list-request.ts';

/** Each hit takes its case to be read. */
const perPage = 25;

/**
 * A page of the events that fit, the latest first. The index says which; each is then read from its case as it is the reader's, so that
 * an index which is behind shows nobody more than the case itself would.
 * @throws InvalidInputError for a filter whose value there is not, BadCursorError
 */
export async function search(
  services: Services,
  caller: Caller,
  { cursor, callerGone, ...filters }: SearchFilters & ListRequest,
): Promise<SearchPage> {
  await assertKnown(filters);
  const given = Object.entries(filters).filter((filter): filter is [string, string] => filter[1] !== undefined);
  const list = ['search', caller.person.id, ...given.flat()];
  const after = placeOf(list, cursor);
  const asked = { person: caller.person.id, at: caller.now, filters: Object.fromEntries(given), limit: perPage };
  const { hits, goesOnAfter, total } = await services.searcher.find(after === undefined ? asked : { ...asked, after });
  assertAwaited({ callerGone });
  const ids = [...new Set(hits.map(({ caseId }) => caseId))];
  const cases = await Promise.all(ids.map((caseId) => findReadableCase(services, caller, caseId)));
  const byId = new Map(ids.map((caseId, index) => [caseId, cases[index]]));
  const terms = termsOf(filters.q);
  return {
    items: hits.flatMap(({ caseId, seq }) => itemIn(byId.get(caseId), seq, terms, caller)),
    cursor: goesOnAfter === undefined ? null : cursorAt(list, goesOnAfter),
    total,
  };
}

function itemIn(
  found: ReadableCase | undefined,
  number: number,
  terms: readonly string[],
  { language }: Caller,
): SearchItem[] {
  const event = found?.history.find(({ seq }) => seq === number);
  if (found === undefined || event === undefined) return [];
  const { state } = found;
  const { seq, at, type } = event;
  const title = shownLine(titleIn(language, state));
  return [{ caseId: state.caseId, seq, at, type, title, snippet: snippetOf(event, terms) }];
}

type Choosable = 'procedure' | 'type' | 'state' | 'outcome' | 'role';

/** What there is of each filter that has choices. */
async function choices(): Promise<Readonly<Record<Choosable, readonly string[]>>> {
  const modules = await everyModule();
  const once = (values: readonly string[]) => [...new Set(values)];
  return {
    procedure: modules.map(({ id }) => id),
    type: once(modules.flatMap(({ events }) => Object.keys(events))),
    state: once(modules.flatMap(({ situations }) => situations)),
    outcome: once(modules.flatMap(({ outcomes }) => outcomes)),
    role: Role.options,
  };
}

async function assertKnown(filters: SearchFilters): Promise<void> {
  const wrong = (Object.entries(await choices()) as [Choosable, readonly string[]][]).flatMap(([field, known]) => {
    const value = filters[field];
    if (value === undefined || known.includes(value)) return [];
    return [{ field, code: 'not-a-choice', params: { choices: known.join(', ') } }];
  });
  if (wrong.length > 0) throw new InvalidInputError(wrong);
  const { from, to } = filters;
  if (from !== undefined && to !== undefined && Date.parse(from) > Date.parse(to) + dayMs(to))
    throw new InvalidInputError([{ field: 'to', code: 'ends-before-start', params: {} }]);
}

/** A day goes on until its end. */
const dayMs = (to: string): number => (to.length === 'YYYY-MM-DD'.length ? 86_400_000 - 1 : 0);
