import { dayOf } from '#schemas/civil-date.ts';
import type { Members } from '#schemas/entered-people.ts';
import type { Effect, Effects, Holding, MovedTasks } from '#schemas/people-effects.ts';
import type { Person } from '#schemas/roster.ts';
import { type Assignee, assignee } from '#schemas/task.ts';
import { instantOn } from '#workflows/books/people/instant-on.ts';
import { daysOfChange } from '#workflows/books/people/unchanged-past.ts';
import { askedAs, type Capacity } from '#workflows/network/capacity.ts';
import type { Directory } from '#workflows/network/directory.ts';
import type { Interval } from '#workflows/network/interval.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import { sha256 } from '../../hash.ts';
import type { Services } from '../../services.ts';

/** Tasks counted of each; a dry run reads a bounded number of rows. */
const mostCounted = 50;

/** Somebody as they were, null where they are new, and as they are to be. */
export type ChangedPerson = { readonly was: Person | null; readonly now: Person };

/** What changes with somebody, and which open tasks move. @throws DomainError where one would be left without anybody */
export async function effectsOnPerson(
  services: Services,
  { was, now }: ChangedPerson,
  before: Directory,
  at: string,
): Promise<Effects> {
  const people = [...before.roster().people.filter(({ id }) => id !== now.id), now];
  const after = before.withRoster({ ...before.roster(), people });
  return withDigest(effectsOf({ was, now }), await movedBy(services, [{ was, now }], { before, after, at }));
}

export const effectsOf = ({ was, now }: ChangedPerson): Effect[] => difference(was?.roles ?? [], now.roles);

/** Which open tasks move from one directory to another in which some are changed. @throws DomainError where one would be left without anybody */
export async function movedBy(
  services: Services,
  changed: readonly ChangedPerson[],
  { before, after, at }: { readonly before: Directory; readonly after: Directory; readonly at: string },
): Promise<MovedTasks[]> {
  const days = [
    ...new Set(changed.flatMap(({ was, now }) => daysOfChange(was?.roles ?? [], now.roles, dayOf(at)))),
  ].sort();
  const asked = new Set(
    changed.flatMap((each) => [
      ...effectsOf(each).flatMap(({ held }) => askedAs(held as Capacity)),
      assignee.person(each.now.id),
    ]),
  );
  const moved = await Promise.all([...asked].map((each) => movedOf(services, each, { before, after, days, at })));
  return moved.flat();
}

/** Nothing changes but that somebody is away. */
export const noEffects = (): Effects => withDigest([], []);

export const effectsOnMembers = (was: Members, now: Members): Effects => withDigest(difference(was, now), []);

type Between = {
  readonly before: Directory;
  readonly after: Directory;
  readonly days: readonly string[];
  readonly at: string;
};

async function movedOf(
  services: Services,
  asked: Assignee,
  { before, after, days, at }: Between,
): Promise<MovedTasks[]> {
  const changes = days.flatMap((day) => {
    const instant = instantOn(day, at);
    const [former, then] = [inOffice(before, asked, instant), inOffice(after, asked, instant)];
    return former.join() === then.join() ? [] : [{ day, former, then }];
  });
  const [first] = changes;
  if (first === undefined) return [];
  const found = await services.cases.tasksFor([asked], undefined, mostCounted + 1);
  if (found.length === 0) return [];
  const count = Math.min(found.length, mostCounted);
  const empty = changes.find(({ then }) => then.length === 0);
  if (empty !== undefined)
    throw new DomainError('task-without-anybody', { field: 'roles', params: { count, sinceOn: empty.day, asked } });
  const named = (network: Directory) => network.contactsOf(asked, instantOn(first.day, at)).map(({ name }) => name);
  const counted = { count, isMore: found.length > mostCounted };
  return [{ asked, ...counted, day: first.day, before: named(before), after: named(after) }];
}

/** Those who may act then: whoever is asked by name has to hold some role. */
const inOffice = (network: Directory, asked: Assignee, instant: string): string[] =>
  network
    .holdersOf(asked, instant)
    .filter(({ id }) => network.holdsRole(id, instant))
    .map(({ id }) => id)
    .sort();

type Row = Interval & Partial<Capacity> & { readonly seat?: string; readonly themes?: unknown };

function difference(was: readonly Row[], now: readonly Row[]): Effect[] {
  const gone = was.filter((row) => !now.some((other) => isSameHolding(row, other)));
  const stays = now.flatMap((row): Effect[] => {
    const former = was.find((other) => isSameHolding(row, other));
    if (former === undefined)
      return [effectOf('begins', row), ...(row.until === undefined ? [] : [effectOf('ends', row)])];
    if (former.until === row.until) return [];
    return [effectOf(row.until === undefined ? 'goes-on' : 'ends', row)];
  });
  return [...stays, ...gone.map((row) => effectOf('not-begun', row))];
}

/** The same is held from the same day, whenever it ends. */
const isSameHolding = (one: Row, other: Row): boolean =>
  one.from === other.from && JSON.stringify(heldIn(one)) === JSON.stringify(heldIn(other));

const heldIn = ({ role, party, scope, seat }: Row): Holding => ({ role, party, scope, seat });

const effectOf = (is: Effect['is'], row: Row): Effect => ({ is, held: heldIn(row), from: row.from, until: row.until });

export const withDigest = (effects: readonly Effect[], moved: readonly MovedTasks[]): Effects => ({
  effects,
  moved,
  digest: sha256(JSON.stringify([effects, moved])).slice(0, 16),
});
