import { InvalidInputError, RequestError } from '#functions/lib/errors.ts';
import { admitCommand } from '#functions/lib/http/admit-command.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import { parseInput } from '#functions/lib/input.ts';
import { searchChoices } from '#functions/lib/use-cases/search/choices.ts';
import { misfitsOf } from '#functions/lib/use-cases/search/misfits.ts';
import {
  leaveOut,
  removeView,
  renameView,
  savedView,
  savedViews,
  saveView,
} from '#functions/lib/use-cases/search/saved-views.ts';
import { SearchQuery, searchFilters } from '#schemas/search.ts';
import type { FormError } from '#web/form/form-error.ts';
import { ChangeViewPage } from '#web/pages/change-view-page.tsx';
import { MisfitViewPage } from '#web/pages/misfit-view-page.tsx';
import { SaveViewPage } from '#web/pages/save-view-page.tsx';
import { SavedViewsPage } from '#web/pages/saved-views-page.tsx';
import { searchAddress } from '#web/search/search-address.ts';
import { signedIn } from '../caller-of.ts';
import { frameOf } from '../frame-of.ts';
import { postedForm } from '../posted-form.ts';
import { show } from '../show.ts';

export async function listed(context: AppContext): Promise<Response> {
  const views = await savedViews(context.var.services, signedIn(context));
  return show(context, <SavedViewsPage frame={frameOf(context)} views={views} choices={await searchChoices()} />);
}

/** Saves a search under a name, and goes back to it; what does not fit is said beside the name, with all that was asked. */
export async function saved(context: AppContext): Promise<Response> {
  const caller = signedIn(context);
  const entries = await postedForm(context);
  await admitCommand(context, 'acts', caller.person.id);
  const asked = Object.fromEntries(searchFilters.map((filter) => [filter, entries.get(filter) ?? undefined]));
  try {
    const filters = parseInput(SearchQuery, asked);
    await saveView(context.var.services, caller, { name: entries.get('name') ?? '', filters });
    return context.redirect(searchAddress(filters), 303);
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    const frame = frameOf(context);
    const form = { reader: frame.reader, entries, errors: error.fields };
    const choices = await searchChoices();
    return show(context, <SaveViewPage {...{ frame, form, choices, filters: asked }} />, error.status);
  }
}

/** Leads to the search that was saved; where it does not fit any more, says why and what can be left out. */
export async function opened(context: AppContext, viewId: string): Promise<Response> {
  const caller = signedIn(context);
  const { services } = context.var;
  const view = await savedView(services, caller, viewId);
  const misfits = await misfitsOf(services, caller, view);
  if (misfits.length === 0) return context.redirect(searchAddress(view.filters), 303);
  const choices = await searchChoices();
  return show(context, <MisfitViewPage {...{ frame: frameOf(context), view, misfits, choices }} />);
}

export const form = (context: AppContext, viewId: string): Promise<Response> => changePage(context, viewId);

export async function changed(context: AppContext, viewId: string): Promise<Response> {
  const caller = signedIn(context);
  const { services } = context.var;
  const entries = await postedForm(context);
  await admitCommand(context, 'acts', caller.person.id);
  switch (entries.get('do')) {
    case 'remove':
      await removeView(services, caller, viewId);
      return context.redirect('/search/views', 303);
    case 'leave-out':
      await leaveOut(services, caller, viewId, entries.getAll('filter'));
      return context.redirect(`/search/views/${viewId}`, 303);
    case 'rename':
      return rename(context, viewId, entries.get('name') ?? '');
    default:
      throw new RequestError(415, 'unsupported-form');
  }
}

async function rename(context: AppContext, viewId: string, name: string): Promise<Response> {
  try {
    await renameView(context.var.services, signedIn(context), viewId, name);
    return context.redirect('/search/views', 303);
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return changePage(context, viewId, { name, errors: error.fields });
  }
}

type Typed = { readonly name: string; readonly errors: readonly FormError[] };

async function changePage(context: AppContext, viewId: string, typed?: Typed): Promise<Response> {
  const view = await savedView(context.var.services, signedIn(context), viewId);
  const frame = frameOf(context);
  const entries = new URLSearchParams({ name: typed?.name ?? view.name });
  const filled = { reader: frame.reader, entries, errors: typed?.errors ?? [] };
  const page = <ChangeViewPage {...{ frame, view, form: filled, choices: await searchChoices() }} />;
  return show(context, page, typed === undefined ? 200 : 400);
}
