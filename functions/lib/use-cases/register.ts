import type { RegisterEntry } from '#schemas/api.ts';
import type { RegisterFilter } from '#schemas/register-query.ts';
import { registry } from '#workflows/registry.ts';
import { cursorAt, placeOf } from '../cursor.ts';
import { NotFoundError } from '../errors.ts';
import { everyModule, moduleOf } from '../module-of.ts';
import { notAmong } from '../not-among.ts';
import type { Page } from '../ports.ts';
import type { Services } from '../services.ts';
import { assertAwaited, type ListRequest } from './list-request.ts';
import { isMeantBy } from './register-filter.ts';

export const entriesPerPage = 50;

/** Entries looked at for one page: whoever asks for what, it costs no more than this (ADR 31). */
export const mostLooks = 8 * entriesPerPage;

type Asked = RegisterFilter & ListRequest;

/**
 * The public list of outcomes, the latest published first, or those among them that are meant; a page may be short, and is
 * not the last for that.
 * @throws InvalidInputError for a procedure or an outcome that there is not, BadCursorError for a cursor of another list
 */
export async function registerEntries(services: Services, asked: Asked): Promise<Page<RegisterEntry>> {
  await assertKnown(asked);
  const list = listOf(asked);
  const isMeant = isMeantBy(asked);
  const found: RegisterEntry[] = [];
  // Places begin with an instant, and `2027` comes right before all of that year.
  let place = placeOf(list, asked.cursor) ?? (asked.year ? String(Number(asked.year) + 1) : undefined);
  for (let looks = 0; looks < mostLooks; looks += entriesPerPage) {
    assertAwaited(asked);
    const placed = await services.register.entries(place, entriesPerPage + 1);
    const looked = placed.slice(0, entriesPerPage);
    for (const [index, each] of looked.entries()) {
      if (asked.year && each.item.publishedAt < asked.year) return { items: found, cursor: null };
      place = each.place;
      if (isMeant(each.item)) found.push(each.item);
      if (found.length < entriesPerPage) continue;
      return { items: found, cursor: index === placed.length - 1 ? null : cursorAt(list, place) };
    }
    if (placed.length <= entriesPerPage) return { items: found, cursor: null };
  }
  return { items: found, cursor: place === undefined ? null : cursorAt(list, place) };
}

/** The outcomes published last, and nothing behind them: each carries its whole text. */
export async function latestOutcomes(
  services: Services,
  { count, ...request }: { readonly count: number } & Pick<ListRequest, 'callerGone'>,
): Promise<RegisterEntry[]> {
  assertAwaited(request);
  return (await services.register.entries(undefined, count)).map(({ item }) => item);
}

/** A cursor goes on with the list that it is of: with the same filters. */
const listOf = ({ q, procedure, outcome, year }: RegisterFilter): (string | undefined)[] =>
  [q, procedure, outcome, year].some(Boolean) ? ['register', q, procedure, outcome, year] : ['register'];

async function assertKnown({ procedure, outcome }: RegisterFilter): Promise<void> {
  if (procedure && !Object.hasOwn(registry, procedure)) throw notAmong('procedure', Object.keys(registry));
  if (!outcome) return;
  const modules = procedure ? [await moduleOf(procedure)] : await everyModule();
  const kinds = modules.flatMap(({ outcomes }) => outcomes);
  if (!kinds.includes(outcome)) throw notAmong('outcome', [...new Set(kinds)]);
}

/** Of all procedures, each once, with a procedure that has words for it. */
export const outcomeKinds = async (): Promise<[kind: string, procedure: string][]> => [
  ...new Map((await everyModule()).flatMap(({ id, outcomes }) => outcomes.map((each) => [each, id] as const))),
];

export async function registerEntry(services: Services, caseId: string): Promise<RegisterEntry> {
  const entry = await services.register.entry(caseId);
  if (entry === undefined) throw new NotFoundError('no-such-case');
  return entry;
}
