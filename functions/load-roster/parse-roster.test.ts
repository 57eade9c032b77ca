import { expect, it } from 'vitest';
import { parseRoster } from './parse-roster.ts';

it('a mistake in a roster is named with its line, and what was expected there', () => {
  const roster = '{\n "parties": [{ "id": "ILO", "names": { "en": "ILO" } }],\n "people": "nobody"\n}';
  expect(() => parseRoster(roster)).toThrow('Roster, line 3: people: Invalid input: expected array, received string');
});
