import { InvalidInputError } from '#functions/lib/errors.ts';
import { type AppContext, callerGoneIn } from '#functions/lib/http/context.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { admitSearch } from '#functions/lib/use-cases/search/admit-search.ts';
import { searchChoices } from '#functions/lib/use-cases/search/choices.ts';
import { savedViews } from '#functions/lib/use-cases/search/saved-views.ts';
import { searchPage } from '#functions/lib/use-cases/search/search-page.ts';
import { SearchQuery } from '#schemas/search.ts';
import type { FormError } from '#web/form/form-error.ts';
import { SearchPage } from '#web/pages/search-page.tsx';
import { signedIn } from '../caller-of.ts';
import { frameOf } from '../frame-of.ts';
import { show } from '../show.ts';

/** What was found; what cannot be looked for is named beside the field, and everything that was asked stays in the form. */
export async function shown(context: AppContext): Promise<Response> {
  const caller = signedIn(context);
  try {
    const { cursor, ...filters } = readQuery(context, SearchQuery);
    await admitSearch(context.var.services, caller, 'page');
    const request = { ...filters, cursor, callerGone: callerGoneIn(context) };
    const found = await searchPage(context.var.services, caller, request);
    return show(context, await pageOf(context, [], { filters, found }));
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return show(context, await pageOf(context, error.fields, { filters: {}, found: undefined }), error.status);
  }
}

type Answer = Pick<Parameters<typeof SearchPage>[0], 'filters' | 'found'>;

async function pageOf(context: AppContext, errors: readonly FormError[], answer: Answer) {
  const frame = frameOf(context);
  const entries = new URL(context.req.url).searchParams;
  const [choices, views] = await Promise.all([
    searchChoices(entries.get('procedure') ?? undefined),
    savedViews(context.var.services, signedIn(context)),
  ]);
  const form = { reader: frame.reader, entries, errors };
  return <SearchPage {...{ frame, form, choices, views, ...answer }} />;
}
