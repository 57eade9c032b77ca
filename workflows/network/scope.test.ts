import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Role } from '#schemas/actor.ts';
import type { Person } from '#schemas/roster.ts';
import { type Assignee, partsOf } from '#schemas/task.ts';
import { roster } from '#test/support/network.ts';
import { tries } from '#test/support/search.ts';
import { assigneesOf, capacityFor } from './assignees-of.ts';
import { Directory } from './directory.ts';
import { covers } from './interval.ts';

const person = (id: string, ...roles: Person['roles']): Person => ({
  id: `${id}@example.org`,
  name: id,
  language: 'en',
  timeZone: 'UTC',
  roles,
});
const coordinatorOf = (scope?: string): Person['roles'][number] => ({
  role: 'resident-coordinator',
  ...(scope === undefined ? {} : { scope }),
  from: '2020-01-01',
});
const at = '2026-03-02T09:00:00.000Z';
const among = (...people: Person[]) => new Directory({ ...roster, people });
const ids = (people: readonly Person[]) => people.map(({ id }) => id.replace('@example.org', ''));

describe('a role for one country', () => {
  const network = among(
    person('rc.eg', coordinatorOf('EG')),
    person('rc.ke', coordinatorOf('KE')),
    person('rc', coordinatorOf()),
  );

  it('is written to, and acts, for that country alone', () => {
    expect(ids(network.contactsOf('role:resident-coordinator@EG', at))).toEqual(['rc.eg']);
    expect(ids(network.contactsOf('role:resident-coordinator@KE', at))).toEqual(['rc.ke']);
    expect(network.holdersOf('role:resident-coordinator@EC', at)).toEqual([]);
  });

  it('is another one than the role without a country, as an old roster has it', () => {
    expect(ids(network.holdersOf('role:resident-coordinator', at))).toEqual(['rc']);
  });
});

it('who speaks for a party in one body does not speak for it in all', () => {
  const forParty = (role: Role, scope?: string) => ({
    role,
    party: 'ILO',
    ...(scope ? { scope } : {}),
    from: '2020-01-01',
  });
  const network = among(
    person('ilo.fund', forParty('alternate', 'executive-committee')),
    person('ilo', forParty('principal')),
  );
  expect(ids(network.contactsOf('party:ILO', at))).toEqual(['ilo']);
  expect(ids(network.contactsOf('party:ILO@executive-committee', at))).toEqual(['ilo.fund']);
});

describe('in any roster', () => {
  const scopes = [undefined, 'EG', 'KE', 'donor', 'executive-committee'];
  const held = fc
    .record({
      role: fc.constantFrom<Role>(
        'resident-coordinator',
        'secretariat',
        'steering-committee-member',
        'focal-point',
        'principal',
      ),
      scope: fc.constantFrom(...scopes),
      party: fc.constantFrom(undefined, 'ILO', 'WHO'),
      from: fc.constantFrom('2020-01-01', '2026-03-02', '2026-03-03'),
      until: fc.constantFrom(undefined, '2026-03-02', '2030-01-01'),
    })
    .map(({ role, ...rest }) => ({ role, ...JSON.parse(JSON.stringify(rest)) }) as Person['roles'][number]);
  const people = fc
    .array(fc.array(held, { minLength: 1, maxLength: 3 }), { maxLength: 6 })
    .map((all) => all.map((roles, index) => person(`p${index}`, ...roles)));
  const asked = fc.constantFrom<Assignee>(
    ...scopes.flatMap((scope): Assignee[] => {
      const mark = scope === undefined ? '' : `@${scope}`;
      return [`role:resident-coordinator${mark}`, `role:secretariat${mark}`, `party:ILO${mark}`, `head:ILO${mark}`];
    }),
  );

  it('nobody holds what they have no role for at the instant, with that very scope', () => {
    fc.assert(
      fc.property(people, asked, (all, assignee) => {
        const { kind, name, scope } = partsOf(assignee);
        for (const { roles } of among(...all).holdersOf(assignee, at)) {
          const fitting = roles.filter((role) => covers(role, at) && role.scope === scope);
          expect(fitting.some((role) => (kind === 'role' ? role.role === name : role.party === name))).toBe(true);
        }
      }),
      { numRuns: tries(500) },
    );
  });

  it('who is written to may act, and who may act is whoever answers to what is asked', () => {
    fc.assert(
      fc.property(people, asked, (all, assignee) => {
        const network = among(...all);
        const holders = ids(network.holdersOf(assignee, at));
        expect(holders).toEqual(expect.arrayContaining(ids(network.contactsOf(assignee, at))));
        const answering = all.filter(({ id }) => {
          const inOffice = { person: { id }, capacities: network.capacitiesOf(id, at) };
          const capacity = capacityFor(inOffice, [assignee]);
          expect(capacity !== undefined).toBe(assigneesOf(inOffice).includes(assignee));
          return capacity !== undefined;
        });
        expect(holders).toEqual(ids(answering));
      }),
      { numRuns: tries(500) },
    );
  });
});
