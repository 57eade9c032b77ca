import { partyRoles, seatRoles } from '#schemas/actor.ts';
import type { PersonId } from '#schemas/ids.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { seatId } from '#workflows/network/seat.ts';
import type { Procedure, Reader } from '#workflows/procedure/procedure.ts';
import { registry } from '#workflows/registry.ts';
import type { Execution } from './decide-on.ts';

/** People who are told for one reason: they act for members of a body, or hold a role; neither is said of whoever has left. */
export type ToldGroup = { readonly body?: string; readonly role?: string; readonly count: number };

export type Told = { readonly people: readonly PersonId[]; readonly groups: readonly ToldGroup[] };

/** Who gets a mail of what was decided, as far as its reader may know. */
export function toldOf(module: Procedure, { state, events }: Execution, reader: Reader): Told {
  const seen = module.historyFor(reader, state, events);
  const people = [...new Set(seen.flatMap(({ notices }) => notices.map(({ to }) => to)))];
  const body = registry[module.id]?.decidesIn?.body;
  return { people, groups: toldGroups(people, body === undefined ? [] : [body], reader) };
}

/** How those who are told are related to what is decided: members of the bodies that are concerned first, then the roles; each person counts once. */
export function toldGroups(
  people: readonly PersonId[],
  bodies: readonly string[],
  { network, at }: Pick<Reader, 'network' | 'at'>,
): ToldGroup[] {
  const members = bodies.map((body) => [body, new Set(network.membersOf(body, at))] as const);
  const counted = new Map<string, ToldGroup>();
  for (const person of people) {
    const group = groupOf(network, person, at, members);
    const key = JSON.stringify(group);
    counted.set(key, { ...group, count: (counted.get(key)?.count ?? 0) + 1 });
  }
  return [...counted.values()].toSorted((one, other) => Number('role' in one) - Number('role' in other));
}

function groupOf(
  network: Directory,
  person: PersonId,
  at: string,
  members: readonly (readonly [body: string, parties: ReadonlySet<string>])[],
): Omit<ToldGroup, 'count'> {
  const capacities = network.capacitiesOf(person, at);
  const speaksFor = capacities.flatMap(({ role, party, scope }) =>
    actsForMember(role)
      ? [...(party === undefined ? [] : [party]), ...(scope === undefined ? [] : [seatId(scope)])]
      : [],
  );
  const sitsIn = members.find(([, parties]) => speaksFor.some((each) => parties.has(each)));
  if (sitsIn !== undefined) return { body: sitsIn[0] };
  const [held] = capacities;
  return held === undefined ? {} : { role: held.role };
}

const actsForMember = (role: string): boolean => [...partyRoles, ...seatRoles].some((each) => each === role);
