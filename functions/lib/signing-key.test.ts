import { expect, it } from 'vitest';
import { makeSigningKey } from './signing-key.ts';

it('a key of 384 random bits is made once, and one that is there stays', async () => {
  const kept = new Map<string, string>();
  const parameters = {
    keepFirst: async (name: string, value: string) => !kept.has(name) && kept.set(name, value) !== undefined,
  };
  expect(await makeSigningKey(parameters, '/one')).toBe('made');
  const first = kept.get('/one');
  expect(Buffer.from(first ?? '', 'base64url')).toHaveLength(48);
  expect(await makeSigningKey(parameters, '/one')).toBe('kept');
  expect(kept.get('/one')).toBe(first);
  expect(await makeSigningKey(parameters, '/two')).toBe('made');
  expect(kept.get('/two')).not.toBe(first);
});
