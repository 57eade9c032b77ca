import type { Services } from '#functions/lib/services.ts';
import { type ChangedPerson, effectsOf, effectsOnMembers, movedBy } from '#functions/lib/use-cases/people/effects.ts';
import type { Members } from '#schemas/entered-people.ts';
import type { EventEnvelope } from '#schemas/event.ts';
import type { Effect, MovedTasks } from '#schemas/people-effects.ts';
import type { Person } from '#schemas/roster.ts';
import { type Assignee, assignee } from '#schemas/task.ts';
import { instantOn } from '#workflows/books/people/instant-on.ts';
import { peopleEvents } from '#workflows/books/schemas/people.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { seatId } from '#workflows/network/seat.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import { aboutAbsence } from './about-absence.ts';
import { type PeopleLetter, speechTo } from './people-letter.ts';

/** Who is written to about an entry in the book of people: one mail to each. */
export async function lettersToPeople(
  services: Services,
  event: EventEnvelope,
  history: readonly EventEnvelope[],
): Promise<PeopleLetter[]> {
  const network = await services.network.directory();
  const { at, data } = event;
  switch (event.type) {
    case 'absence-confirmed':
    case 'absence-refused':
      return aboutAbsence(network, event, history);
    case 'members-changed':
      return aboutMembers(network, at, peopleEvents['members-changed'].parse(data));
    case 'roster-imported': {
      const { people, members, reason } = peopleEvents['roster-imported'].parse(data);
      const ofBodies = members.flatMap((each) => aboutMembers(network, at, { ...each, reason }));
      return [...(await aboutPeople(services, network, at, { changed: people, reason })), ...ofBodies];
    }
    default: {
      const { was, now, reason } = peopleEvents['person-changed'].parse(data);
      return aboutPeople(services, network, at, { changed: [{ was, now }], reason });
    }
  }
}

/** Those whose roles changed, and whoever gets open tasks through it. */
async function aboutPeople(
  services: Services,
  after: Directory,
  at: string,
  { changed, reason }: { readonly changed: readonly ChangedPerson[]; readonly reason: string },
): Promise<PeopleLetter[]> {
  const ids = new Set(changed.map(({ now }) => now.id));
  const others = after.roster().people.filter(({ id }) => !ids.has(id));
  const former = changed.flatMap(({ was }) => was ?? []);
  const before = after.withRoster({ ...after.roster(), people: [...others, ...former] });
  const moved = await movedBy(services, changed, { before, after, at }).catch((error: unknown) => {
    // Refused when the entry was made; a task that was opened since is for the board.
    if (!(error instanceof DomainError)) throw error;
    return [];
  });
  const to = (
    person: Person,
    mail: PeopleLetter['mail'],
    effects: readonly Effect[],
    tasks: readonly MovedTasks[],
  ): PeopleLetter => {
    const speech = speechTo(person, at);
    const rows = [
      speech.row(
        'details.change',
        effects.map((effect) => speech.effect(effect)),
      ),
      speech.row(
        'details.tasks',
        tasks.map((each) => speech.tasks(each)),
      ),
      speech.row('details.reason', [reason]),
    ].flat();
    return { to: person, mail, path: '/tasks', filling: {}, rows };
  };
  const gained = new Map<string, { person: Person; tasks: MovedTasks[] }>();
  for (const each of moved) {
    const instant = instantOn(each.day, at);
    const asked = each.asked as Assignee;
    const had = before.contactsOf(asked, instant).map(({ id }) => id);
    for (const person of after.contactsOf(asked, instant).filter(({ id }) => !had.includes(id)))
      gained.set(person.id, { person, tasks: [...(gained.get(person.id)?.tasks ?? []), each] });
  }
  const ofRoles = changed.flatMap((each) => {
    const effects = effectsOf(each);
    return effects.length === 0 ? [] : [{ person: each.now, effects }];
  });
  const told = new Set(ofRoles.map(({ person }) => person.id));
  return [
    ...ofRoles.map(({ person, effects }) => to(person, 'roles-changed', effects, gained.get(person.id)?.tasks ?? [])),
    ...[...gained.values()]
      .filter(({ person }) => !told.has(person.id))
      .map(({ person, tasks }) => to(person, 'tasks-moved', [], tasks)),
  ];
}

/** Those to write to of each party or seat whose membership changed. */
function aboutMembers(
  network: Directory,
  at: string,
  {
    body,
    was,
    now,
    reason,
  }: { readonly body: string; readonly was: Members; readonly now: Members; readonly reason: string },
): PeopleLetter[] {
  const names = network.bodies().find(({ id }) => id === body)?.names ?? {};
  const { effects } = effectsOnMembers(was, now);
  const people = new Map<string, { person: Person; effects: Effect[] }>();
  for (const effect of effects) {
    const { party, seat } = effect.held;
    const asked = assignee.party(party ?? seatId(seat ?? ''));
    for (const person of network.contactsOf(asked, instantOn(effect.from, at)))
      people.set(person.id, { person, effects: [...(people.get(person.id)?.effects ?? []), effect] });
  }
  return [...people.values()].map(({ person, effects: own }) => {
    const speech = speechTo(person, at);
    const rows = [
      speech.row(
        'details.change',
        own.map((effect) => speech.effect(effect)),
      ),
      speech.row('details.reason', [reason]),
    ].flat();
    const name = names[speech.language] ?? names.en ?? body;
    return { to: person, mail: 'membership-changed', path: '/meetings', filling: { body: name }, rows };
  });
}
