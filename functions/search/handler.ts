import * as z from 'zod/mini';
import { compose } from '#functions/lib/compose.ts';
import { readEnv, TableEnv } from '#functions/lib/env.ts';
import { stepHandler } from '#functions/lib/handler.ts';
import { SearchIndex } from '#functions/lib/search/search-index.ts';
import { OwnActsAsked, type OwnActsFound } from '#schemas/own-acts.ts';
import { type Found, SearchAsked } from '#schemas/search.ts';

const index = new SearchIndex(compose(readEnv(TableEnv)));

/** What `Searcher` (functions/lib/search/searcher.ts) asks. One index for the interface and the pages; it lives as long as the function stays loaded. */
export const handler = stepHandler(
  'search',
  z.union([SearchAsked, OwnActsAsked]),
  async (asked): Promise<Found | OwnActsFound> => ('own' in asked ? index.ownActs(asked) : index.find(asked)),
);
