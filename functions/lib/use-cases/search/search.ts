import type { SearchItem, SearchPage } from '#schemas/search.ts';
import { shownLine } from '#schemas/text/shown.ts';
import { titleIn } from '#schemas/text/titles.ts';
import type { Caller } from '../../caller.ts';
import { termsOf } from '../../search/matches.ts';
import { snippetOf } from '../../search/snippet.ts';
import type { Services } from '../../services.ts';
import { findEvents, type Hit, type SearchRequest } from './find-events.ts';

/**
 * A page of the events that fit, the latest first.
 * @throws InvalidInputError for a filter whose value there is not, BadCursorError
 */
export async function search(services: Services, caller: Caller, request: SearchRequest): Promise<SearchPage> {
  const { hits, cursor, total } = await findEvents(services, caller, request);
  const terms = termsOf(request.q);
  return { items: hits.map((hit) => itemOf(hit, terms, caller)), cursor, total };
}

function itemOf({ found: { state }, event }: Hit, terms: readonly string[], { language }: Caller): SearchItem {
  const { seq, at, type } = event;
  const title = shownLine(titleIn(language, state));
  return { caseId: state.caseId, seq, at, type, title, snippet: snippetOf(event, terms) };
}
