import { partyRoles, type Role, seatRoles, servingRoles } from '#schemas/actor.ts';
import { type CivilDate, dayOf } from '#schemas/civil-date.ts';
import type { PersonId } from '#schemas/ids.ts';
import type { Person } from '#schemas/roster.ts';
import type { Assignee } from '#schemas/task.ts';
import { partsOf } from '#schemas/task.ts';
import { askedAs } from '#workflows/network/capacity.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { instantOn } from './instant-on.ts';

/** Roles that have tasks which cannot wait: somebody has to be there. */
const neededRoles: readonly Role[] = [...partyRoles, ...seatRoles, ...servingRoles, 'fund-management-unit'];

/** As what somebody is asked on a day beside their own name, in roles that have to be held. */
export const neededAs = (network: Directory, id: PersonId, day: CivilDate, at: string): Assignee[] => [
  ...new Set(
    network
      .capacitiesOf(id, instantOn(day, at))
      .filter(({ role }) => neededRoles.includes(role))
      .flatMap(askedAs)
      .filter((asked) => partsOf(asked).kind !== 'head'),
  ),
];

/**
 * Who may stand in for somebody from a day on, as the setting says that holds then. Usual: whoever may act for the same already, so that nobody gains a power
 * that the Network has not given. No known document says who may be an alternate (facts 1.2).
 */
export function standInsFor(network: Directory, id: PersonId, day: CivilDate, at: string): Person[] {
  const instant = instantOn(day, at);
  const { mayStandIn } = network.settingsAt(instant);
  const asked = neededAs(network, id, day, at);
  const entitiesOf = (person: PersonId) => network.capacitiesOf(person, instant).flatMap(({ party }) => party ?? []);
  const entities = entitiesOf(id);
  const may: Readonly<Record<typeof mayStandIn, (each: Person) => boolean>> = {
    'acts-already': (each) => neededAs(network, each.id, day, at).some((one) => asked.includes(one)),
    'same-entity': (each) => may['acts-already'](each) || entitiesOf(each.id).some((one) => entities.includes(one)),
    anybody: (each) => network.holdsRole(each.id, instant),
  };
  return network.people().filter((each) => each.id !== id && may[mayStandIn](each));
}

/** The days of an interval on which something may be otherwise than on the day before: when others begin, end, leave or come back. */
export function daysToLookAt(network: Directory, from: CivilDate, until: CivilDate): CivilDate[] {
  const ends = network
    .people()
    .flatMap(({ roles, absences = [] }) => [...roles, ...absences].flatMap((row) => [row.from, row.until]));
  return [
    ...new Set([from, ...ends.filter((day): day is CivilDate => day !== undefined && day > from && day < until)]),
  ].sort();
}

export const isAway = ({ absences = [] }: Person, day: CivilDate): boolean =>
  absences.some(({ from, until }) => from <= day && day < until);

/** The first day of an absence on which nobody would be there for something that somebody is asked as; undefined where there always is. */
export function firstDayWithoutAnybody(
  network: Directory,
  { person, from, until }: { readonly person: PersonId; readonly from: CivilDate; readonly until: CivilDate },
  at: string,
): CivilDate | undefined {
  return daysToLookAt(network, from, until).find((day) =>
    neededAs(network, person, day, at).some((asked) =>
      network.holdersOf(asked, instantOn(day, at)).every((holder) => holder.id === person || isAway(holder, day)),
    ),
  );
}

/** Days up to `at` are over, or have begun. */
export const isOver = (day: CivilDate, at: string): boolean => day <= dayOf(at);
