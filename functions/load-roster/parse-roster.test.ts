import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseRoster } from './parse-roster.ts';

it('a mistake in a roster is named with its line, and what was expected there', () => {
  const roster = '{\n "parties": [{ "id": "ILO", "names": { "en": "ILO" } }],\n "people": "nobody"\n}';
  expect(() => parseRoster(roster)).toThrow('Roster, line 3: people: Invalid input: expected array, received string');
});

it('a name that turns the reading direction is refused with its line', () => {
  const sample = readFileSync('roster/sample.jsonc', 'utf8');
  const name = /"name": "([^"]+)"/.exec(sample)?.[1] ?? '';
  const line = sample.slice(0, sample.indexOf(`"name": "${name}"`)).split('\n').length;
  const spoofed = sample.replace(`"name": "${name}"`, `"name": "\\u202e${name}"`);
  expect(() => parseRoster(sample)).not.toThrow();
  expect(() => parseRoster(spoofed)).toThrow(
    `Roster, line ${line}: people.0.name: it may not have the character U+202E (turns-direction)`,
  );
});
