import { expect, it } from 'vitest';
import { networkWith } from '#test/support/network.ts';

const at = '2026-03-02T09:00:00.000Z';

/** @terms 25 — Who belongs to the Network is a body of the roster, whose memberships have dates. */
it('the members of the Network are those whose membership covers the instant', () => {
  const network = networkWith((roster) => {
    const members = roster.bodies.find(({ id }) => id === 'network')?.members ?? [];
    const membership = (of: string) => members.find((member) => 'party' in member && member.party === of) as object;
    Object.assign(membership('FAO'), { until: '2026-01-01' });
    Object.assign(membership('UNESCO'), { from: '2026-03-02' });
  });
  expect(network.membersOf('network', at)).toContain('UNESCO');
  expect(network.membersOf('network', at)).not.toContain('FAO');
  expect(network.membersOf('network', '2025-12-31T23:59:59.999Z')).toContain('FAO');
});

it('a seat is a member as a party is, and whoever has a role with its scope acts for it', () => {
  const network = networkWith((roster) => {
    roster.bodies[0]?.members.push({ seat: 'donor', from: '2024-01-01' });
    roster.people.push({
      id: 'sc.donor@example.org',
      name: 'sc.donor',
      language: 'en',
      timeZone: 'UTC',
      roles: [{ role: 'steering-committee-member', scope: 'donor', from: '2024-01-01' }],
    });
  });
  expect(network.membersOf('executive-committee', at)).toContain('SEAT-DONOR');
  expect(network.hasParty('SEAT-DONOR')).toBe(false);
  expect(network.contactsOf('party:SEAT-DONOR', at).map(({ id }) => id)).toEqual(['sc.donor@example.org']);
});
