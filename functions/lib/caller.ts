import type { PersonActor } from '#schemas/actor.ts';
import { partyRoles } from '#schemas/actor.ts';
import { type InterfaceLanguage, interfaceLanguage } from '#schemas/language.ts';
import type { Person } from '#schemas/roster.ts';
import { type Assignee, assignee } from '#schemas/task.ts';
import type { Capacity, Directory } from '#workflows/network/directory.ts';

/** Somebody whose identity is proven, at an instant, with what they are for the Network at that instant. */
export type Caller = {
  readonly person: Person;
  readonly capacities: readonly Capacity[];
  readonly now: string;
  readonly language: InterfaceLanguage;
  readonly proof: 'sign-in' | 'mail-code';
};

/** The caller whom `email` names; undefined when the roster has no such person with a role at `now`. */
export function callerOf(
  network: Directory,
  email: string,
  now: string,
  proof: Caller['proof'],
  language?: InterfaceLanguage,
): Caller | undefined {
  const person = network.person(email.toLowerCase());
  if (person === undefined) return undefined;
  const capacities = network.capacitiesOf(person.id, now);
  if (capacities.length === 0) return undefined;
  return { person, capacities, now, language: language ?? interfaceLanguage(person.language), proof };
}

/** The assignees under which tasks may be asked of the caller. */
export const assigneesOf = (caller: Caller): Assignee[] => [
  assignee.person(caller.person.id),
  ...new Set(caller.capacities.map(assigneeOfCapacity)),
];

/** In which capacity the caller may act where one of `assignees` is asked; undefined when in none. */
export function capacityFor(caller: Caller, assignees: readonly Assignee[]): Capacity | undefined {
  const fitting = caller.capacities.find((capacity) => assignees.includes(assigneeOfCapacity(capacity)));
  if (fitting !== undefined) return fitting;
  return assignees.includes(assignee.person(caller.person.id)) ? caller.capacities[0] : undefined;
}

export const actorOf = (caller: Caller, capacity: Capacity): PersonActor => ({
  person: caller.person.id,
  role: capacity.role,
  ...(capacity.party === undefined ? {} : { party: capacity.party }),
  proof: caller.proof,
});

function assigneeOfCapacity({ role, party }: Capacity): Assignee {
  const actsForParty = party !== undefined && (partyRoles as readonly string[]).includes(role);
  return actsForParty ? assignee.party(party) : assignee.role(role);
}
