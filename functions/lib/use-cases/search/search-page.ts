import type { FoundEvent, FoundEvents } from '#schemas/found-event.ts';
import { shownLine } from '#schemas/text/shown.ts';
import { titleIn } from '#schemas/text/titles.ts';
import type { Caller } from '../../caller.ts';
import { markedIn } from '../../search/marked-in.ts';
import { termsOf } from '../../search/matches.ts';
import { snippetOf } from '../../search/snippet.ts';
import type { Services } from '../../services.ts';
import { toldEvent } from '../read-cases.ts';
import { findEvents, type Hit, type SearchRequest } from './find-events.ts';

/**
 * The same events as `search` finds, told as the page of their case tells them, with what was looked for marked.
 * @throws InvalidInputError for a filter whose value there is not, BadCursorError
 */
export async function searchPage(
  services: Services,
  caller: Caller,
  request: SearchRequest,
  limit?: number,
): Promise<FoundEvents> {
  const { hits, ...found } = await findEvents(services, caller, request, limit);
  const terms = termsOf(request.q);
  return { ...found, items: hits.map((hit) => foundEvent(hit, terms, caller)) };
}

function foundEvent({ found: { module, state }, event }: Hit, terms: readonly string[], caller: Caller): FoundEvent {
  return {
    caseId: state.caseId,
    procedure: module.id,
    title: shownLine(titleIn(caller.language, state)),
    event: toldEvent(module, event),
    snippet: markedIn(snippetOf(event, terms), terms),
  };
}
