import { randomBytes } from 'node:crypto';
import { type SavedView, ViewName } from '#schemas/saved-view.ts';
import type { SearchFilters } from '#schemas/search.ts';
import { folded } from '#schemas/text/folded.ts';
import type { Caller } from '../../caller.ts';
import { InvalidInputError, NotFoundError } from '../../errors.ts';
import { parseInput } from '../../input.ts';
import type { Services } from '../../services.ts';
import { untilQuickest } from '../../until-quickest.ts';
import { mostViews } from '../../views/limits.ts';
import { assertKnown } from './choices.ts';

/** The caller's own, by name in the order of their language; there is no way to those of others. */
export async function savedViews({ views }: Services, { person, language }: Caller): Promise<SavedView[]> {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return [...(await views.viewsOf(person.id)).views].sort((one, other) => compare(one.name, other.name));
}

/** @throws NotFoundError for one that is not the caller's, as for one that there is not */
export async function savedView({ views }: Services, { person }: Caller, viewId: string): Promise<SavedView> {
  return viewAmong((await views.viewsOf(person.id)).views, viewId);
}

/**
 * Saves what a search is narrowed by under a name.
 * @param prefix where the filters stand in what was sent
 * @throws InvalidInputError for a name that does not fit or is that of another view, for a filter that there is not, for too many views
 */
export async function saveView(
  services: Services,
  caller: Caller,
  { name, filters }: { readonly name: string; readonly filters: SearchFilters },
  prefix = '',
): Promise<SavedView> {
  const named = parseInput(ViewName, { name });
  const given = Object.entries(filters).filter((filter): filter is [string, string] => filter[1] !== undefined);
  if (given.length === 0) throw refused('view-without-filters');
  await assertKnown(filters, prefix);
  const viewId = `view-${randomBytes(16).toString('hex')}`;
  const saved = { viewId, ...named, filters: Object.fromEntries(given), savedAt: caller.now };
  await change(services, caller, (views) => {
    if (views.length >= mostViews) throw refused('too-many-views', { maximum: mostViews });
    assertOwnName(views, named.name);
    return [...views, saved];
  });
  return saved;
}

/** @throws InvalidInputError as `saveView` does; NotFoundError */
export async function renameView(services: Services, caller: Caller, viewId: string, name: string): Promise<void> {
  const named = parseInput(ViewName, { name });
  await change(services, caller, (views) => {
    viewAmong(views, viewId);
    const others = views.filter((view) => view.viewId !== viewId);
    assertOwnName(others, named.name);
    return views.map((view) => (view.viewId === viewId ? { ...view, ...named } : view));
  });
}

/** One that is gone already stays so. */
export const removeView = (services: Services, caller: Caller, viewId: string): Promise<void> =>
  change(services, caller, (views) => views.filter((view) => view.viewId !== viewId));

/** Has a view go on without some of its filters. @throws NotFoundError */
export const leaveOut = (
  services: Services,
  caller: Caller,
  viewId: string,
  filters: readonly string[],
): Promise<void> =>
  change(services, caller, (views) => {
    const left = Object.entries(viewAmong(views, viewId).filters).filter(([filter]) => !filters.includes(filter));
    return views.map((view) => (view.viewId === viewId ? { ...view, filters: Object.fromEntries(left) } : view));
  });

async function change(
  { views }: Services,
  { person }: Caller,
  step: (views: readonly SavedView[]) => readonly SavedView[],
): Promise<void> {
  await untilQuickest(`The list of views of ${person.id}`, async () => {
    const before = await views.viewsOf(person.id);
    const after = step(before.views);
    if (after.length !== before.views.length || after.some((view, index) => view !== before.views[index]))
      await views.keep(person.id, before, after);
  });
}

function viewAmong(views: readonly SavedView[], viewId: string): SavedView {
  const found = views.find((view) => view.viewId === viewId);
  if (found === undefined) throw new NotFoundError('no-such-view');
  return found;
}

/** Names that only capital letters or accents tell apart are one. */
function assertOwnName(views: readonly SavedView[], name: string): void {
  if (views.some((view) => folded(view.name) === folded(name))) throw refused('view-name-taken');
}

const refused = (code: string, params: Readonly<Record<string, number>> = {}): InvalidInputError =>
  new InvalidInputError([{ field: 'name', code, params }]);
