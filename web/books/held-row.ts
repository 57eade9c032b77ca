import { directionOf } from '#schemas/language.ts';
import type { Holding } from '#schemas/people-effects.ts';
import { isCountry } from '#schemas/scope.ts';
import { isolate } from '#words/isolate.ts';
import type { Reader } from '../reader.ts';

/** A role of somebody, or the membership of a party or a seat, with its days. */
export type Held = Holding & { readonly from: string; readonly until?: string | undefined };

/** RIGHT-TO-LEFT MARK: a phrase of isolates alone has no direction of its own, and would run from left to right (Unicode Standard Annex 9, X5c). */
const beginsAtTheRight = '\u200f';

/** What is held, without its days: `focal point · UNDP`. */
export const heldName = (reader: Reader, { role, party, scope, seat }: Holding): string =>
  (directionOf(reader.language) === 'rtl' ? beginsAtTheRight : '') +
  [
    role === undefined ? undefined : reader.say(`roles.${role}`),
    party === undefined ? undefined : reader.party(party),
    scope !== undefined && isCountry(scope) ? reader.country(scope) : scope,
    seat,
  ]
    .filter((part) => part !== undefined)
    .map((part) => isolate(reader.language, part))
    .join(' · ');

/** The same with its days. */
export const heldRow = (reader: Reader, held: Held): string =>
  held.until === undefined
    ? reader.say('people.held', { held: heldName(reader, held), beginsOn: held.from })
    : reader.say('people.held.until', { held: heldName(reader, held), beginsOn: held.from, endsOn: held.until });

/** `party:UNDP`, `role:auditor`, `role:resident-coordinator@EG`, `person:somebody@example.org` in words. */
export function askedName(reader: Reader, asked: string): string {
  const [kind, name = ''] = [asked.slice(0, asked.indexOf(':')), asked.slice(asked.indexOf(':') + 1)];
  if (kind === 'person') return name;
  const [what = '', scope] = name.split('@');
  return kind === 'role' ? heldName(reader, { role: what, scope }) : heldName(reader, { party: what, scope });
}
