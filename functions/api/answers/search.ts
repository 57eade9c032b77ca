import { type AppContext, callerGoneIn } from '#functions/lib/http/context.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { admitSearch } from '#functions/lib/use-cases/search/admit-search.ts';
import { search } from '#functions/lib/use-cases/search/search.ts';
import { SearchQuery } from '#schemas/search.ts';
import { signedIn } from '../signed-in.ts';

export async function found(context: AppContext): Promise<Response> {
  const caller = signedIn(context);
  const asked = { ...readQuery(context, SearchQuery), callerGone: callerGoneIn(context) };
  await admitSearch(context.var.services, caller, 'page');
  return context.json(await search(context.var.services, caller, asked));
}
