import { Role } from '#schemas/actor.ts';
import type { EventEnvelope } from '#schemas/event.ts';
import type { Found, SearchFilters, SearchItem, SearchPage } from '#schemas/search.ts';
import { shownLine } from '#schemas/text/shown.ts';
import { titleIn } from '#schemas/text/titles.ts';
import type { Caller } from '../caller.ts';
import { cursorAt, placeOf } from '../cursor.ts';
import { InvalidInputError } from '../errors.ts';
import { everyModule } from '../module-of.ts';
import { findReadableCase, type ReadableCase } from '../readable-case.ts';
import { termsOf } from '../search/matches.ts';
import { type SnippetPart, snippetOf } from '../search/snippet.ts';
import type { Services } from '../services.ts';
import { assertAwaited, type ListRequest } from './list-request.ts';

/** An event that was found, as it is the reader's. */
export type Hit = {
  readonly found: ReadableCase;
  readonly event: EventEnvelope;
  readonly item: SearchItem;
  readonly snippet: readonly SnippetPart[];
};

export type FoundPage = {
  readonly hits: readonly Hit[];
  readonly cursor: string | null;
  readonly total: number;
  readonly counts: Found['counts'];
};

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
): Promise<FoundPage> {
  await assertKnown(filters);
  const given = Object.entries(filters).filter((filter): filter is [string, string] => filter[1] !== undefined);
  const list = ['search', caller.person.id, ...given.flat()];
  const after = placeOf(list, cursor);
  const asked = { person: caller.person.id, at: caller.now, filters: Object.fromEntries(given), limit: perPage };
  const { hits, goesOnAfter, total, counts } = await services.searcher.find(
    after === undefined ? asked : { ...asked, after },
  );
  assertAwaited({ callerGone });
  const ids = [...new Set(hits.map(({ caseId }) => caseId))];
  const cases = await Promise.all(ids.map((caseId) => findReadableCase(services, caller, caseId)));
  const byId = new Map(ids.map((caseId, index) => [caseId, cases[index]]));
  const terms = termsOf(filters.q);
  return {
    hits: hits.flatMap(({ caseId, seq }) => hitIn(byId.get(caseId), seq, terms, caller)),
    cursor: goesOnAfter === undefined ? null : cursorAt(list, goesOnAfter),
    total,
    counts,
  };
}

/** The same as programs get it. */
export const searchPage = ({ hits, cursor, total }: FoundPage): SearchPage => ({
  items: hits.map(({ item }) => item),
  cursor,
  total,
});

function hitIn(found: ReadableCase | undefined, number: number, terms: readonly string[], caller: Caller): Hit[] {
  const event = found?.history.find(({ seq }) => seq === number);
  if (found === undefined || event === undefined) return [];
  const { state } = found;
  const { seq, at, type } = event;
  const snippet = snippetOf(event, terms);
  const item = {
    ...{ caseId: state.caseId, seq, at, type },
    title: shownLine(titleIn(caller.language, state)),
    snippet: snippet.map(({ text }) => text).join(''),
  };
  return [{ found, event, item, snippet }];
}

/** What can be chosen of each filter that has choices, each with a procedure that has words for it. */
export async function searchChoices(): Promise<Readonly<Record<Choosable, ReadonlyMap<string, string | undefined>>>> {
  const modules = await everyModule();
  const of = (values: (module: (typeof modules)[number]) => readonly string[]) =>
    new Map(modules.flatMap((module) => values(module).map((value) => [value, module.id] as const)));
  return {
    procedure: of(({ id }) => [id]),
    type: of(({ events }) => Object.keys(events)),
    state: of(({ situations }) => situations),
    outcome: of(({ outcomes }) => outcomes),
    role: new Map(Role.options.map((role) => [role, undefined])),
  };
}

export type Choosable = 'procedure' | 'type' | 'state' | 'outcome' | 'role';

async function assertKnown(filters: SearchFilters): Promise<void> {
  const choices = await searchChoices();
  const wrong = (Object.keys(choices) as Choosable[]).flatMap((field) => {
    const value = filters[field];
    if (value === undefined || choices[field].has(value)) return [];
    return [{ field, code: 'not-a-choice', params: { choices: [...choices[field].keys()].join(', ') } }];
  });
  if (wrong.length > 0) throw new InvalidInputError(wrong);
  const { from, to } = filters;
  if (from !== undefined && to !== undefined && Date.parse(from) > Date.parse(to) + dayMs(to))
    throw new InvalidInputError([{ field: 'to', code: 'ends-before-start', params: {} }]);
}

/** A day goes on until its end. */
const dayMs = (to: string): number => (to.length === 'YYYY-MM-DD'.length ? 86_400_000 - 1 : 0);
