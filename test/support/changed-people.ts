import { changePeople, type PeopleSubject, tryPeople } from '#functions/lib/use-cases/people/change-people.ts';
import { readPeople } from '#functions/lib/use-cases/people/read-people.ts';
import type { World } from './world.ts';

/** Has the secretariat change somebody or a body's members, and what that owes done at once; `body` without its version. */
export async function changedPeople(world: World, of: PeopleSubject, body: object): Promise<void> {
  const { services } = world;
  const caller = await world.as('secretariat');
  const { version } = await readPeople(services, caller);
  const change = { of, body: { ...body, version } };
  const { digest: seen } = await tryPeople(services, caller, change);
  await changePeople(services, caller, change, { seen, idempotencyKey: undefined });
  await owedDone(world);
}

/** What the outbox owes, done, as a sweep does it. */
export async function owedDone({ services, now, settle }: World): Promise<void> {
  const owed = await services.outbox.leftBehind(now(), true, 50);
  if (owed.length > 0) await services.dispatcher.dispatch(owed, now());
  await settle();
}
