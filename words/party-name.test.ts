import { expect, it } from 'vitest';
import { partyName } from './party-name.ts';
import { say } from './say.ts';

it.each([
  ['en', 'SEAT-DONOR', 'Seat of donors'],
  ['ar', 'SEAT-DONOR', 'مقعد المانحين'],
  ['en', 'SEAT-CIVIL-SOCIETY', 'Seat: civil-society'],
  ['en', 'ILO', 'ILO'],
  ['en', 'SEAT-DONOR said so', 'SEAT-DONOR said so'],
] as const)('in %s %s is called "%s"', (language, id, name) => {
  expect(partyName(language, id).replaceAll(/[\u2066-\u2069]/g, '')).toBe(name);
});

it('a sentence that names seats calls them by their names', () => {
  const said = say('en', 'register.unreached', { parties: ['SEAT-DONOR', 'ILO'] }, { procedure: 'circulation' });
  expect([said.includes('Seat of donors'), said.includes('SEAT-')]).toEqual([true, false]);
});
