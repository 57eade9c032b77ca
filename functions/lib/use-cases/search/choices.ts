import { Role } from '#schemas/actor.ts';
import type { Named, SearchChoices } from '#schemas/found-event.ts';
import type { SearchFilters } from '#schemas/search.ts';
import type { Procedure } from '#workflows/procedure/procedure.ts';
import { type FieldError, InvalidInputError } from '../../errors.ts';
import { everyModule } from '../../module-of.ts';

/** What there is of each filter that has choices, in all procedures or in one. */
export async function searchChoices(procedure?: string): Promise<SearchChoices> {
  const all = await everyModule();
  const chosen = all.filter(({ id }) => id === procedure);
  const modules = chosen.length > 0 ? chosen : all;
  return {
    procedure: all.map(({ id }) => [id, id]),
    type: ofModules(modules, ({ events }) => Object.keys(events)),
    state: ofModules(modules, ({ situations }) => situations),
    outcome: ofModules(modules, ({ outcomes }) => outcomes),
    role: Role.options.map((role) => [role, undefined]),
  };
}

/** Each once, with the first procedure that has it. */
function ofModules(modules: readonly Procedure[], of: (module: Procedure) => readonly string[]): Named {
  const named = modules.flatMap((module) => of(module).map((value) => [value, module.id] as const));
  return [...new Map(named.toReversed())].toReversed();
}

/** What of the filters there is not, or cannot be together. */
export async function faultsOf(filters: SearchFilters): Promise<FieldError[]> {
  const choices = Object.entries(await searchChoices()) as [keyof SearchChoices, Named][];
  const wrong = choices.flatMap(([field, named]): FieldError[] => {
    const value = filters[field];
    const known = named.map(([each]) => each);
    if (value === undefined || known.includes(value)) return [];
    return [{ field, code: 'not-a-choice', params: { choices: known.join(', ') } }];
  });
  const { from, to } = filters;
  if (wrong.length > 0 || from === undefined || to === undefined) return wrong;
  const isTurned = Date.parse(from) > Date.parse(to) + dayMs(to);
  return isTurned ? [{ field: 'to', code: 'ends-before-start', params: {} }] : [];
}

/**
 * @param prefix where the filters stand in what was sent
 * @throws InvalidInputError for a filter whose value there is not
 */
export async function assertKnown(filters: SearchFilters, prefix = ''): Promise<void> {
  const wrong = (await faultsOf(filters)).map((fault) => ({ ...fault, field: `${prefix}${fault.field}` }));
  if (wrong.length > 0) throw new InvalidInputError(wrong);
}

/** A day goes on until its end. */
const dayMs = (to: string): number => (to.length === 'YYYY-MM-DD'.length ? 86_400_000 - 1 : 0);
