import { join } from 'node:path';
import { NotHere } from '../conformance/fetch.ts';
import { startEdition, temporaryDirectory } from '../support/edition.ts';
import { EditionClient } from '../support/edition-client.ts';
import { generateAs, installSchemathesis, type Role } from './schemathesis.ts';

/** Generated requests to the whole JSON interface, as everybody of the sample roster, against an edition of its own. */
const people = ['secretariat', 'coordinator', 'ilo', 'iom', 'auditor', 'sg-office'];
const secondsEach = Number(process.argv[2] ?? 20);
const seed = Number(process.argv[3] ?? 20_261_201);

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Sessions first: once requests are generated, limits hold. */
async function rolesOf(client: EditionClient): Promise<Role[]> {
  const caseId = await client.circulatedCase('A case to read');
  await proposed(client);
  const roles: Role[] = [];
  for (const name of people) {
    const [task] = await client.tasks(name);
    const ids = { caseId, ...(task === undefined ? {} : { taskId: task.taskId }) };
    roles.push({ name, token: await client.token(name), ids });
  }
  return [...roles, { name: 'nobody', token: undefined, ids: {} }];
}

/** A case that waits for the secretariat. */
async function proposed(client: EditionClient): Promise<void> {
  const lines = { title: 'A case to screen', text: 'We decide.', language: 'en' };
  const form = { ...lines, method: 'silence', circulateFor: 'PT72H' };
  await client.post('/api/cases', { procedure: 'decision', form }, { as: 'iom' });
}

async function run(command: string): Promise<number> {
  const directory = temporaryDirectory();
  const edition = await startEdition({ dataDirectory: join(directory.path, 'data') });
  let failed = 0;
  try {
    const roles = await rolesOf(new EditionClient(() => edition.url));
    for (const role of roles) {
      const { well, said } = await generateAs(command, role, {
        ...{ url: edition.url, directory: join(directory.path, 'generated'), seconds: secondsEach, seed },
      });
      const [summary = 'no summary'] = /^ *\d+ generated.*$/m.exec(said) ?? [];
      say(`${role.name}: ${summary.trim()}`);
      if (!well) say(said);
      failed += well ? 0 : 1;
    }
    say(`test:api: ${roles.length - failed} passed, ${failed} failed`);
  } finally {
    await edition.stop();
    directory.remove();
  }
  return failed;
}

try {
  const command = installSchemathesis();
  process.exitCode = (await run(command)) === 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof NotHere)) throw error;
  say(`test:api is skipped: ${error.message}`);
}
