import { dayOf } from '#schemas/civil-date.ts';
import type { Person } from '#schemas/roster.ts';
import { askedAs } from '#workflows/network/capacity.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { isSame } from '#workflows/network/entered-people.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import type { PeopleState } from '../schemas/people.ts';
import { assertConsistent } from './consistent.ts';
import { daysOfChange, isSamePast } from './unchanged-past.ts';

/** The state of the book, the roster as it is with all that was entered, and the instant of the entry. */
export type Standing = { readonly state: PeopleState; readonly network: Directory; readonly at: string };

type Otherwise = { readonly was: Person | null; readonly now: Person };

/** What is recorded where somebody is to be otherwise than they were; `was` is null of somebody new. @throws DomainError where the roster could not be so */
export function changedPerson({ reason, ...change }: Otherwise & { readonly reason: string }, standing: Standing) {
  const entered = personOtherwise(change, standing);
  const { was, now } = change;
  const before = standing.network.roster();
  const people =
    was === null ? [...before.people, now] : before.people.map((each) => (each.id === now.id ? now : each));
  const place = people.findIndex((each) => each.id === now.id);
  assertConsistent({ ...before, people }, ['people', place]);
  return { type: 'person-changed', data: { ...entered, reason } } as const;
}

/** The same without a look at the rest of the roster. @throws DomainError where nothing would change, or what is over would */
export function personOtherwise({ was, now }: Otherwise, { state, at }: Standing) {
  if (isSame(was, now)) throw new DomainError('changes-nothing', { field: 'roles' });
  const today = dayOf(at);
  if (!isSamePast(was?.roles ?? [], now.roles, today)) throw new DomainError('changes-the-past', { field: 'roles' });
  const [from] = daysOfChange(was?.roles ?? [], now.roles, today);
  const entered = Object.hasOwn(state.people, now.id) ? state.people[now.id] : undefined;
  const inFile = entered !== undefined && isSame(entered.now, was) ? entered.inFile : was;
  const asked = [...new Set([...(was?.roles ?? []), ...now.roles].flatMap(askedAs))];
  return { person: now.id, was, now, inFile, from, asked };
}
