import { expect, it } from 'vitest';
import { EditionClient } from './support/edition-client.ts';
import { editionOfFile } from './support/edition-of-file.ts';

const shared = editionOfFile();
const client = () => new EditionClient(() => shared.edition.url);

it('carries a proposal from signing in to the register when its clock is years ahead of the machine’s', async () => {
  await client().advance('P1000D');
  const people = client();
  const code = await people.signInCode('who');
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ email: 'who@example.org', code });
  const session = await fetch(`${shared.edition.url}/api/sign-in/confirm`, { method: 'POST', headers, body });
  expect(session.status).toBe(200);
  // A browser's clock shows another time than ours: it is told a length, and no instant.
  expect(session.headers.get('set-cookie')).toMatch(/Max-Age=(2591999|2592000);/);
  expect(session.headers.get('set-cookie')).not.toMatch(/expires/i);
  const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? '';
  expect((await fetch(`${shared.edition.url}/tasks`, { headers: { cookie }, redirect: 'manual' })).status).toBe(200);

  const caseId = await people.circulatedCase('Years ahead');
  await people.advance('PT73H');
  await people.act('secretariat', caseId, 'publish', { choice: 'publish' });
  const { items } = (await people.get<{ items: { caseId: string }[] }>('/api/register')).body;
  expect(items.map((entry) => entry.caseId)).toEqual([caseId]);
}, 240_000);
