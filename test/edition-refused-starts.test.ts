import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { open } from 'lmdb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failedStart } from './support/edition.ts';
import { editionOfFile } from './support/edition-of-file.ts';

const shared = editionOfFile();
const { client } = shared;
const roster = readFileSync(join(import.meta.dirname, '../samples/roster.jsonc'), 'utf8');

describe('a start that cannot succeed ends at once, with one line that says why', () => {
  let taken: Server;
  let fresh = 0;

  beforeAll(async () => {
    taken = createServer();
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
  });
  afterAll(() => void taken.close());

  /** @returns what it said */
  async function refused(environment: Record<string, string>, dataDirectory?: string): Promise<string> {
    fresh += 1;
    const { code, out, err } = await failedStart({
      dataDirectory: dataDirectory ?? join(shared.directory, `refused-${fresh}`),
      environment: { LOG_LEVEL: 'error', ...environment },
    });
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    return err;
  }

  it.each(['PORT', 'SMTP_PORT'])('%s is taken', async (name) => {
    const { port } = taken.address() as { port: number };
    expect(await refused({ [name]: String(port) })).toBe(
      `Port ${port} is taken; set PORT or SMTP_PORT to a free one\n`,
    );
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '65536'],
    ['SMTP_PORT', '-1'],
    ['CLOCK', 'fast'],
    ['LOG_LEVEL', 'loud'],
    ['PUBLIC_URL', 'https://decisions.example.org?x=1'],
  ])('%s is %s', async (name, value) => {
    expect(await refused({ [name]: value })).toMatch(new RegExp(`^${name} has to be .*\n$`));
  });

  it('the data directory is in use', async () => {
    expect(await refused({}, shared.dataDirectory)).toMatch(`in use by process ${shared.edition.pid}`);
    expect((await client.get('/healthz')).status).toBe(200);
  });

  it('the data directory belongs to a newer version', async () => {
    const dataDirectory = join(shared.directory, 'newer');
    mkdirSync(dataDirectory);
    const journal = open<number, string>({ path: join(dataDirectory, 'journal'), noSubdir: false });
    await journal.put('!format', 99);
    await journal.close();
    expect(await refused({}, dataDirectory)).toMatch(/format version 99, .* start the newer version again/);
  });

  const role = '{ "role": "focal-point", "party": "ILO", "from": "2018-12-01" }';
  const lineOfRole = roster.slice(0, roster.indexOf(role)).split('\n').length;
  it.each([
    ['a role overlaps', role, `${role}, { "role": "focal-point", "party": "ILO", "from": "2020-01-01" }`, /overlaps/],
    ['a role is unknown', role, role.replace('focal-point', 'king'), /people\.\d+\.roles\.0\.role/],
    ['a party is unknown', role, role.replace('ILO', 'ILU'), /there is no party ILU/],
  ])('in the roster %s', async (_, correct, wrong, message) => {
    const file = join(shared.directory, 'roster.jsonc');
    writeFileSync(file, roster.replace(correct, wrong));
    const said = await refused({ ROSTER: file });
    expect(said).toMatch(message);
    expect(said).toContain(`line ${lineOfRole}:`);
  });

  it('there is no roster', async () => {
    expect(await refused({ ROSTER: '/nowhere/roster.jsonc' })).toMatch(
      /^The roster \/nowhere\/roster\.jsonc cannot be read/,
    );
  });
});
