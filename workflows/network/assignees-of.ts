import type { PersonActor } from '#schemas/actor.ts';
import type { PersonId } from '#schemas/ids.ts';
import { type Assignee, assignee } from '#schemas/task.ts';
import { askedAs, type Capacity } from './capacity.ts';

/** Somebody with all that they are for the Network at one instant. */
export type InOffice = { readonly person: { readonly id: PersonId }; readonly capacities: readonly Capacity[] };

/** The assignees that somebody answers to. */
export const assigneesOf = ({ person, capacities }: InOffice): Assignee[] => [
  assignee.person(person.id),
  ...new Set(capacities.flatMap(askedAs)),
];

/** Whether somebody who acts, in the capacity in which they do, is one of those whom an assignee names. */
export const answersTo = (actor: PersonActor, who: Assignee): boolean =>
  who === assignee.person(actor.person) || askedAs(actor).includes(who);

/** In which capacity somebody may act where one of `assignees` is asked; undefined when in none. */
export function capacityFor({ person, capacities }: InOffice, assignees: readonly Assignee[]): Capacity | undefined {
  const fitting = capacities.find((capacity) => askedAs(capacity).some((asked) => assignees.includes(asked)));
  if (fitting !== undefined) return fitting;
  return assignees.includes(assignee.person(person.id)) ? capacities[0] : undefined;
}
