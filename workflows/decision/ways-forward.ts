import type { Section } from '#schemas/sections/section.ts';
import { shownText } from '#schemas/text/shown.ts';
import type { RecordedEvent } from './domain/recorded-event.ts';
import type { WayForwardView } from './schemas/view.ts';

/** Every way forward that was proposed, with who endorsed it, from the events alone. */
export function waysForwardIn(events: readonly RecordedEvent[]): WayForwardView[] {
  const ways: WayForwardView[] = [];
  for (const { type, data, at } of events) {
    const latest = ways.at(-1);
    if (type === 'way-forward-proposed') {
      const { route, wording, until = null, party = null } = data;
      const endorsed = party === null ? [] : [party];
      ways.push({
        route,
        wording: shownText(wording),
        until,
        proposedBy: party,
        proposedAt: at,
        endorsed,
        version: null,
      });
    } else if (latest !== undefined && type === 'endorsement-given') latest.endorsed.push(data.party);
    else if (latest !== undefined && type === 'way-forward-endorsed') latest.version = data.text.version;
  }
  return ways;
}

/** They are shown where there are any: most cases need none. */
export const waysForwardSections = (ways: WayForwardView[]): Section[] =>
  ways.length === 0
    ? []
    : [
        {
          kind: 'table',
          name: 'waysForward',
          title: 'case.ways-forward',
          data: ways,
          columns: [
            { field: 'route', label: 'case.way-forward.route', as: 'word', stem: 'facts.route.' },
            { field: 'wording', label: 'case.way-forward.wording', as: 'text' },
            { field: 'until', label: 'case.way-forward.until', as: 'day' },
            { field: 'proposedBy', label: 'case.way-forward.proposed-by', as: 'party', none: 'roles.coordinator' },
            { field: 'endorsed', label: 'case.way-forward.endorsed', as: 'parties' },
            { field: 'version', label: 'case.way-forward.version', as: 'number', none: 'case.way-forward.not-round' },
          ],
          none: 'case.way-forward.not-round',
        },
      ];
