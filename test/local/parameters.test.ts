import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Assembly } from '#local/assembly/assembly.ts';
import { openParameters } from '#local/ssm/open-parameters.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'parameters-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const assembly = { functions: [{ environment: { SIGNING_KEY_PARAMETER: '/tawafuq/local/signing-key' } }] };
const opened = () => openParameters(directory, assembly as unknown as Assembly);
const file = () => join(directory, 'secrets.json');

it('a directory of an earlier version keeps its key, so that links in mails of that time work', () => {
  writeFileSync(file(), JSON.stringify({ FunctionsSigningKeySecret2EC9E222: 'of before', other: 'stays' }));
  expect(opened().get('/tawafuq/local/signing-key')).toBe('of before');
  expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual({
    '/tawafuq/local/signing-key': 'of before',
    other: 'stays',
  });
  expect(statSync(file()).mode & 0o777).toBe(0o600);
});

it('a key of an earlier version that was tried in between takes the place of none', () => {
  const both = { FunctionsSigningKeySecret2EC9E222: 'stray', '/tawafuq/local/signing-key': 'ours' };
  writeFileSync(file(), JSON.stringify(both));
  expect(opened().get('/tawafuq/local/signing-key')).toBe('ours');
  expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual(both);
});

it('a directory without a key stays as it is until one is put', () => {
  expect(opened().get('/tawafuq/local/signing-key')).toBeUndefined();
  opened().put('/tawafuq/local/signing-key', 'new');
  expect(opened().get('/tawafuq/local/signing-key')).toBe('new');
});

it('a file that cannot be read names itself, and is not written over', () => {
  writeFileSync(file(), '{"/tawafuq/local/signing-key": 7}');
  expect(() => opened()).toThrow(file());
  expect(readFileSync(file(), 'utf8')).toBe('{"/tawafuq/local/signing-key": 7}');
});
