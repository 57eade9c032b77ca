import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseRoster } from './parse-roster.ts';

it('a mistake in a roster is named with its line, and what was expected there', () => {
  const roster = '{\n "parties": [{ "id": "ILO", "names": { "en": "ILO" } }],\n "people": "nobody"\n}';
  expect(() => parseRoster(roster)).toThrow('Roster, line 3: people: Invalid input: expected array, received string');
});

it('a name that turns the reading direction is refused with its line', () => {
  const sample = readFileSync('samples/roster.jsonc', 'utf8');
  const name = /"name": "([^"]+)"/.exec(sample)?.[1] ?? '';
  const line = sample.slice(0, sample.indexOf(`"name": "${name}"`)).split('\n').length;
  const spoofed = sample.replace(`"name": "${name}"`, `"name": "\\u202e${name}"`);
  expect(() => parseRoster(sample)).not.toThrow();
  expect(() => parseRoster(spoofed)).toThrow(
    `Roster, line ${line}: people.0.name: it may not have the character U+202E (turns-direction)`,
  );
});

it.each([
  [
    '"scope": "EG"',
    '"scope": "Egypt"',
    'scope: a scope is a country by its two letters (EG), or a seat or a body by its id',
  ],
  [
    '"scope": "EG"',
    '"scope": "QQ"',
    'scope: a scope is a country by its two letters (EG), or a seat or a body by its id',
  ],
  [
    '"scope": "EG"',
    '"scope": "donor"',
    'scope: a Resident Coordinator is one of a country, by its two letters: EG, not donor',
  ],
  ['"scope": "donor"', '"scope": "donors"', 'scope: no body has a seat donors'],
  ['"party": "ILO", "from"', '"party": "ILO", "scope": "nowhere", "from"', 'scope: there is no body nowhere'],
])('a role for what it cannot be held for is refused in words: %s → %s', (right, wrong, words) => {
  const sample = readFileSync('samples/roster.jsonc', 'utf8');
  const line = sample.slice(0, sample.indexOf(right)).split('\n').length;
  expect(() => parseRoster(sample.replace(right, wrong))).toThrow(words);
  expect(() => parseRoster(sample.replace(right, wrong))).toThrow(`Roster, line ${line}: people.`);
});

it('one person may hold a role for two countries at once, and for one of them only once', () => {
  const sample = readFileSync('samples/roster.jsonc', 'utf8');
  const one = '{ "role": "resident-coordinator", "scope": "EG", "from": "2018-12-01" }';
  const another = (scope: string) => sample.replace(one, `${one}, ${one.replace('EG', scope)}`);
  expect(() => parseRoster(another('LY'))).not.toThrow();
  expect(() => parseRoster(another('EG'))).toThrow('the role resident-coordinator overlaps with the one before');
});

it('a body has parties and seats, each once at a time', () => {
  const sample = readFileSync('samples/roster.jsonc', 'utf8');
  const [donor = ''] = /\{ "seat": "donor".*\}(?=,)/.exec(sample) ?? [];
  const another = (member: string) => () => parseRoster(sample.replace(donor, `${donor}, ${member}`));
  expect(another('{ "seat": "academia", "from": "2018-12-01" }')).not.toThrow();
  expect(another(donor)).toThrow('the membership of donor overlaps with the one before');
  expect(another('{ "seat": "Donor", "from": "2018-12-01" }')).toThrow('members.4.seat: ');
  expect(another('{ "chair": "donor", "from": "2018-12-01" }')).toThrow('a member is a party or a seat');
});

it('a Network so large that its concerns would not fit the transaction that ends a case is refused', () => {
  const roster = parseRoster(readFileSync('samples/roster.jsonc', 'utf8'));
  const crowd = Array.from({ length: 60 }, (_, index) => `P${String(index).padStart(2, '0')}`);
  const crowded = (inCommittee: number) => {
    const members = crowd.map((party) => ({ party, from: '2024-01-01' }));
    const bodies = roster.bodies.flatMap((body) => {
      if (body.id === 'network') return { ...body, members: [...body.members, ...members] };
      const more = members.slice(0, inCommittee);
      return body.id === 'executive-committee' ? { ...body, members: [...body.members, ...more] } : [];
    });
    const parties = [...roster.parties, ...crowd.map((id) => ({ id, names: { en: id } }))];
    const people = roster.people.filter(({ id }) => !id.startsWith('sc.'));
    return () => parseRoster(JSON.stringify({ ...roster, people, parties, bodies }));
  };
  expect(crowded(8)).not.toThrow();
  expect(crowded(9)).toThrow('the other members of the Network, are more than 90');
});

it('nobody is asked as a seat without holding it: no two bodies have one of the same name, and no party is called so', () => {
  const sample = readFileSync('samples/roster.jsonc', 'utf8');
  const withMember = (seat: string) =>
    sample.replace(
      /("id": "executive-committee"[^[]*"members": \[)/,
      `$1 { "seat": "${seat}", "from": "2018-12-01" },`,
    );
  expect(() => parseRoster(withMember('chair'))).not.toThrow();
  expect(() => parseRoster(withMember('donor'))).toThrow('another body has a seat donor');
  const withParty = (id: string) =>
    sample.replace('"parties": [', `"parties": [ { "id": "${id}", "names": { "en": "Another" } },`);
  expect(() => parseRoster(withParty('SEATED'))).not.toThrow();
  expect(() => parseRoster(withParty('SEAT-DONOR'))).toThrow('parties.0.id: so begins what a seat is asked as');
});
