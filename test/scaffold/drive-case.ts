import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { join } from 'node:path';
import { startEdition, temporaryDirectory } from '../support/edition.ts';
import { EditionClient } from '../support/edition-client.ts';

/** One case of a new procedure, on the embedded edition over its outside interface, to its end. */
const procedure = process.argv[2] ?? '';
const directory = temporaryDirectory();
const edition = await startEdition({ dataDirectory: join(directory.path, 'data') });
try {
  await drive(new EditionClient(() => edition.url));
} catch (error) {
  process.stderr.write(edition.log().slice(-4000));
  throw error;
} finally {
  await edition.stop();
  directory.remove();
}

async function drive(client: EditionClient): Promise<void> {
  const form = { title: 'A first one', text: 'What it says.', language: 'en' };
  const began = await client.post<{ caseId: string }>('/api/cases', { procedure, form }, { as: 'iom' });
  strictEqual(began.status, 201, JSON.stringify(began.body));
  const { caseId } = began.body;
  await client.advance('PT0S');
  // The desk leaves it for four days, and is reminded.
  await client.advance('P4D');
  strictEqual((await client.act('secretariat', caseId, 'review', { choice: 'accept' })).status, 200);

  const view = (await client.get<{ state: string; procedure: string }>(`/api/cases/${caseId}`, 'iom')).body;
  deepStrictEqual([view.state, view.procedure], ['accepted', procedure]);
  const { items } = (await client.get<{ items: { caseId: string; text: string }[] }>('/api/register')).body;
  deepStrictEqual(
    items.map((entry) => [entry.caseId, entry.text]),
    [[caseId, form.text]],
  );
  const told = (await client.mailsOf(caseId)).map(({ to, subject }) => `${to}: ${subject}`);
  for (const [to, subject] of [
    ['iom', 'Your proposal has arrived'],
    ['secretariat', 'Please review a proposal'],
    ['secretariat', 'Reminder'],
    ['iom', 'Your proposal is accepted'],
  ])
    ok(
      told.some((mail) => mail.startsWith(`${to}@example.org`) && mail.includes(subject ?? '')),
      `${subject}: ${told}`,
    );
  process.stdout.write(`${caseId} was submitted, waited for, accepted and published.\n`);
}
