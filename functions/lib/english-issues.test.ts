import { afterEach, expect, it, vi } from 'vitest';
import { parseRoster } from '../load-roster/parse-roster.ts';
import { readEnv, TableEnv } from './env.ts';

afterEach(() => vi.unstubAllEnvs());

it('a setting that is wrong is named, with what is wrong with it', () => {
  vi.stubEnv('TABLE_NAME', '');
  vi.stubEnv('GRACE_SECONDS', '61');
  expect(() => readEnv(TableEnv)).toThrow(
    /TABLE_NAME: Too small: .*GRACE_SECONDS: Too big: expected number to be <=60/,
  );
});

it('a mistake in a roster is named with its line, and what was expected there', () => {
  const roster = '{\n "parties": [{ "id": "ILO", "names": { "en": "ILO" } }],\n "people": "nobody"\n}';
  expect(() => parseRoster(roster)).toThrow('Roster, line 3: people: Invalid input: expected array, received string');
});
