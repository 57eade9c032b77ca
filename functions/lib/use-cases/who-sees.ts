import { Role } from '#schemas/actor.ts';
import type { Person } from '#schemas/roster.ts';
import { mayReadBoard, mayWatch } from '../access.ts';
import type { Caller } from '../caller.ts';
import { everyModule } from '../module-of.ts';
import { readerOf } from '../reader-of.ts';
import { readsEveryCase } from '../reads-every-case.ts';
import type { Services } from '../services.ts';

/** What somebody sees who holds one role and has a part in nothing. */
export type Sight = {
  readonly role: Role;
  /** The procedures of which they read every case from its submission on. */
  readonly everyCaseOf: readonly string[];
  /** Everybody who is in the roster, with their roles. */
  readonly people: boolean;
  /** What machines did with the cases that they read. */
  readonly machines: boolean;
};

/** The same for each role: asked of the rules that decide it, so that no page says otherwise. */
export async function whoSees(services: Services, now: string): Promise<Sight[]> {
  const [network, modules] = await Promise.all([services.network.directory(), everyModule()]);
  return Role.options.map((role) => {
    const caller = holderOf(role, now);
    const reader = readerOf(caller, network);
    return {
      role,
      everyCaseOf: modules.filter((one) => readsEveryCase(one, reader)).map(({ id }) => id),
      people: mayReadBoard(caller),
      machines: mayWatch(caller),
    };
  });
}

function holderOf(role: Role, now: string): Caller {
  const person: Person = {
    ...{ id: 'somebody@example.org', name: role, language: 'en', timeZone: 'UTC' },
    roles: [{ role, from: now.slice(0, 10) }],
  };
  return { person, capacities: [{ role }], now, language: 'en', proof: 'sign-in' };
}
