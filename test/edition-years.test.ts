import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Edition, startEdition, temporaryDirectory } from './support/edition.ts';
import { EditionClient } from './support/edition-client.ts';

const directory = temporaryDirectory();
let edition: Edition;
const client = () => new EditionClient(() => edition.url);

beforeAll(async () => {
  edition = await startEdition({ dataDirectory: join(directory.path, 'data') });
}, 180_000);

afterAll(async () => {
  await edition?.stop();
  directory.remove();
});

it('carries a proposal from signing in to the register when its clock is years ahead of the machine’s', async () => {
  await client().advance('P1000D');
  const people = client();
  const code = await people.signInCode('who');
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ email: 'who@example.org', code });
  const session = await fetch(`${edition.url}/api/sign-in/confirm`, { method: 'POST', headers, body });
  expect(session.status).toBe(200);
  // A browser's clock shows another time than ours: it is told a length, and no instant.
  expect(session.headers.get('set-cookie')).toMatch(/Max-Age=(2591999|2592000);/);
  expect(session.headers.get('set-cookie')).not.toMatch(/expires/i);
  const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? '';
  expect((await fetch(`${edition.url}/tasks`, { headers: { cookie }, redirect: 'manual' })).status).toBe(200);

  const caseId = await people.circulatedCase('Years ahead');
  await people.advance('PT73H');
  await people.act('secretariat', caseId, 'publish', { choice: 'publish' });
  const { items } = (await people.get<{ items: { caseId: string }[] }>('/api/register')).body;
  expect(items.map((entry) => entry.caseId)).toEqual([caseId]);
}, 240_000);
