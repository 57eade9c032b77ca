import { readFileSync } from 'node:fs';
import { parseRoster } from '#functions/load-roster/parse-roster.ts';
import type { Role } from '#schemas/actor.ts';
import type { Roster } from '#schemas/roster.ts';

/** Mailboxes that stand for everybody who may come: every role, roles that hold no more or not yet, and strangers. */
export const visitors: Readonly<Record<string, Role | 'not signed in' | 'unknown' | 'role ended' | 'role not begun'>> =
  {
    iom: 'focal-point',
    'iom.alternate': 'alternate',
    'iom.principal': 'principal',
    ilo: 'focal-point',
    'ilo.alternate': 'alternate',
    'ilo.principal': 'principal',
    fao: 'focal-point',
    coordinator: 'coordinator',
    secretariat: 'secretariat',
    fmu: 'fund-management-unit',
    'sg-office': 'sg-office',
    auditor: 'auditor',
    'rc.ke': 'resident-coordinator',
    'sc.donor': 'steering-committee-member',
    submitter: 'submitter',
    former: 'role ended',
    future: 'role not begun',
    stranger: 'unknown',
    nobody: 'not signed in',
  };

/** Those whom no session makes anybody. */
export const withoutRole: readonly string[] = ['former', 'future', 'stranger', 'nobody'];

const person = (mailbox: string, roles: Roster['people'][number]['roles']): Roster['people'][number] => ({
  id: `${mailbox}@example.org`,
  name: mailbox,
  language: 'en',
  timeZone: 'Europe/Zurich',
  roles,
});

/** The sample roster with those whom it lacks; every role of importance ended or not begun on 2 March 2026. */
export function rosterOfRoles(change: (roster: Roster) => void = () => undefined): string {
  const roster = structuredClone(parseRoster(readFileSync('samples/roster.jsonc', 'utf8')));
  const ended = { from: '2019-01-01', until: '2026-03-02' };
  const notBegun = { from: '2026-04-01' };
  const powers: Role[] = ['secretariat', 'coordinator', 'sg-office', 'auditor'];
  const allPowers = (interval: { from: string; until?: string }) => [
    ...powers.map((role) => ({ role, ...interval })),
    ...['IOM', 'ILO', 'FAO'].map((party) => ({ role: 'focal-point' as const, party, ...interval })),
  ];
  roster.people.push(
    person('submitter', [{ role: 'submitter', from: '2019-01-01' }]),
    person('former', allPowers(ended)),
    person('future', allPowers(notBegun)),
  );
  change(roster);
  return JSON.stringify(roster);
}
