import { type Assignee, assignee } from '#schemas/task.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { type FundSettings, usualFundSettings } from '../schemas/fund-settings.ts';
import type { ConceptNoteState } from '../schemas/state.ts';

/** Under which name the fund's settings are kept: that of the procedure. */
export const fundName = 'concept-note';

/** The fund management unit sees to the notes. */
export const desk = assignee.role('fund-management-unit');

/** The body that takes notes: it decides by consensus, and the Coordinator is its chair (facts 3.2). */
export const steeringCommittee = 'steering-committee';

/** What the fund had set when a note was begun; it goes on by that, whatever is set later. What could not be set then is as usual. */
export const fundOf = ({ fund }: Pick<ConceptNoteState, 'fund'>): FundSettings =>
  ({ ...usualFundSettings, ...fund }) as FundSettings;

const routes: { readonly [R in FundSettings['route']]: readonly Assignee[] } = {
  'fund-unit': [desk],
  coordinator: [assignee.role('coordinator')],
  none: [],
};

/** Who signs where submission by a Resident Coordinator is not possible. */
export const routeHolder = (state: Pick<ConceptNoteState, 'fund'>): readonly Assignee[] => routes[fundOf(state).route];

/** In whose days a note's dates are, until the body says otherwise. */
export const timeZoneOf = (network: { timeZoneOf(body: string): string }): string =>
  network.timeZoneOf(steeringCommittee);

/** What the fund has set at an instant: a note that is begun then keeps it. */
export const fundAt = (network: Directory, at: string) => network.ownSettingsAt(fundName, usualFundSettings, at);

const fundLinks = ['templateLink', 'criteriaLink', 'questionsLink'] as const;
type FundLink = (typeof fundLinks)[number];

/** Where template, criteria and answers to questions can be read now, as far as the unit has said so. */
export function linksAt(network: Directory, at: string): [name: FundLink, url: string][] {
  const held = fundAt(network, at);
  return fundLinks.flatMap((name) => (held[name] === 'none' ? [] : [[name, held[name]]]));
}
