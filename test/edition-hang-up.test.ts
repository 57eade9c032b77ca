import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Edition, startEdition, temporaryDirectory } from './support/edition.ts';
import { EditionClient } from './support/edition-client.ts';
import { startWatchedTable, type WatchedTable } from './support/watched-table.ts';

const directory = temporaryDirectory();
const client = new EditionClient(() => edition.url);
let table: WatchedTable;
let edition: Edition;

beforeAll(async () => {
  table = await startWatchedTable(join(directory.path, 'table'));
  const environment = { AWS_ENDPOINT_URL_DYNAMODB: table.endpoint };
  edition = await startEdition({ dataDirectory: join(directory.path, 'data'), environment });
  await client.circulatedCase('A matter of many readings');
  await client.get('/api/cases', 'secretariat');
}, 180_000);

afterAll(async () => {
  await edition?.stop();
  await table?.stop();
  directory.remove();
});

const session = 'SESSIONS#secretariat@example.org';
const lists = /LIST#|ASKED#|SITUATION#|"REGISTER"|EXPECTED/;
const cases = /"CASE#/;

/**
 * Asks for a list and, if `hangsUp`, goes away while the reading that has `part` in it waits for its answer.
 * @returns what was read of the table from then on
 */
async function readAfter(path: string, part: string, hangsUp: boolean): Promise<string[]> {
  const headers = { authorization: `Bearer ${await client.token('secretariat')}` };
  const isHeld = table.holdNext(part);
  const goesAway = new AbortController();
  const asked = fetch(edition.url + path, { headers, signal: goesAway.signal }).then(
    (answer) => answer.text(),
    () => 'nobody waits',
  );
  const letGo = await isHeld;
  const before = table.readings.length;
  if (hangsUp) goesAway.abort();
  // Answered after the edition has seen the connection end, which it did before this request came.
  await client.get('/healthz');
  letGo();
  await asked;
  // Answers when no function runs any more.
  await client.advance('PT0S');
  return table.readings.slice(before);
}

describe('a client that hangs up', () => {
  it.each([
    '/api/cases',
    '/api/cases?state=submitted',
    '/api/tasks',
    '/api/register',
    '/',
    '/cases',
    '/tasks',
    '/register',
    '/stalled',
    '/board',
  ])('has nothing more read for it, when it asked for %s', async (path) => {
    expect((await readAfter(path, session, false)).filter((reading) => lists.test(reading))).not.toEqual([]);
    expect((await readAfter(path, session, true)).filter((reading) => lists.test(reading))).toEqual([]);
  });

  it('has no case read that stands on a page of the list', async () => {
    expect((await readAfter('/api/cases', 'LIST#', false)).filter((reading) => cases.test(reading))).toHaveLength(1);
    expect((await readAfter('/api/cases', 'LIST#', true)).filter((reading) => cases.test(reading))).toEqual([]);
  });

  it('is no fault of the edition', () => {
    expect(edition.log()).not.toMatch(/"level":"(?:warn|error)"/i);
  });
});
