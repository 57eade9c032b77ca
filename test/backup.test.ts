import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actByLink } from './support/act-by-link.ts';
import { type Edition, startEdition, temporaryDirectory } from './support/edition.ts';
import { EditionClient, type Mail } from './support/edition-client.ts';
import { move } from './support/move.ts';
import { type Request, requestIn } from './support/request-in.ts';

const directory = temporaryDirectory();
const [data, restored, backups] = ['data', 'restored', 'backups'].map((name) => join(directory.path, name)) as [
  string,
  string,
  string,
];
let edition: Edition;
const client = new EditionClient(() => edition.url);

/** As many as a second allows would be more, while a backup is made, than the numbers that a restore leaves out. */
const betweenProposalsMs = 250;

/** Proposals by several people, and what was acknowledged of them, until told to end. */
function work(people: readonly string[]) {
  let isOver = false;
  const acknowledged: string[] = [];
  const loops = people.map(async (as) => {
    for (let number = 0; !isOver; number += 1) {
      const form = {
        title: `Proposal ${number} of ${as}`,
        text: 'We decide.',
        language: 'en',
        method: 'silence',
        circulateFor: 'PT72H',
      };
      const { status, body } = await client.post<{ caseId: string }>(
        '/api/cases',
        { procedure: 'decision', form },
        { as },
      );
      expect(status).toBe(201);
      acknowledged.push(body.caseId);
      await pause(betweenProposalsMs);
    }
  });
  return {
    acknowledged,
    async reaches(count: number): Promise<void> {
      while (acknowledged.length < count) await Promise.race([pause(10), ...loops]);
    },
    async end() {
      isOver = true;
      await Promise.all(loops);
    },
  };
}

const eventsOf = async (caseId: string): Promise<unknown[]> =>
  (await client.get<unknown[]>(`/api/cases/${caseId}/events`, 'auditor')).body;
const noticesIn = (mails: readonly Mail[]): string[] => mails.flatMap(({ headers }) => headers['Tawafuq-Notice'] ?? []);

let open: string;
let request: Request;
let before: Map<string, unknown[]>;
let sentBefore: Mail[];
let after: string[];
let backup: string;

beforeAll(async () => {
  edition = await startEdition({ dataDirectory: data });
  for (const person of ['iom', 'ilo', 'who', 'auditor', 'secretariat']) await client.token(person);
  open = await client.circulatedCase('With a link in a mail');
  request = await requestIn(client, 'unicef', open, 'position');
  const load = work(['iom', 'ilo', 'who']);
  await load.reaches(6);
  sentBefore = await client.mailsOf(open);
  before = new Map(
    await Promise.all([...load.acknowledged, open].map(async (id) => [id, await eventsOf(id)] as const)),
  );
  const taken = await move(['backup', backups], { DATA_DIR: data });
  expect(taken, taken.err).toMatchObject({ code: 0 });
  const known = load.acknowledged.length;
  await load.reaches(known + 4);
  await load.end();
  after = load.acknowledged;
  await edition.kill();
  backup = join(backups, readdirSync(backups)[0] ?? '');
}, 120_000);

afterAll(async () => {
  await edition?.kill();
  directory.remove();
});

describe('a backup that was taken while people worked', () => {
  it('is one folder for its owner alone, with a hash of each file', () => {
    expect(readdirSync(backups)).toEqual([expect.stringMatching(/^tawafuq-[\dTZ.-]+$/)]);
    expect(statSync(backup).mode & 0o777).toBe(0o700);
    const manifest = JSON.parse(readFileSync(join(backup, 'manifest.json'), 'utf8'));
    for (const { path, bytes } of [...manifest.files, { path: 'manifest.json', bytes: undefined }]) {
      expect(statSync(join(backup, path)).mode & 0o777, path).toBe(0o600);
      if (bytes !== undefined) expect(statSync(join(backup, path)).size).toBe(bytes);
    }
  });

  it('is refused where a byte of it is another, a file is missing, or a directory is not empty, and nothing is written', async () => {
    const wrong = join(directory.path, 'wrong');
    const target = join(directory.path, 'target');
    const refused = async (environment: Record<string, string>, why: RegExp) => {
      const { code, err } = await move(['restore', wrong], environment);
      expect(code).toBe(1);
      expect(err).toMatch(why);
      const left = existsSync(target) ? readdirSync(target).filter((name) => name !== 'process.pid') : [];
      expect(left).toEqual([]);
    };
    cpSync(backup, wrong, { recursive: true });
    await refused({ DATA_DIR: data }, /\S+data is not empty \(\S+\): move it away/);
    for (const path of ['journal/data.mdb', 'secrets.json']) {
      const bytes = readFileSync(join(wrong, path));
      writeFileSync(join(wrong, path), Buffer.from(bytes).fill(bytes[50] === 0 ? 1 : 0, 50, 51));
      await refused({ DATA_DIR: target }, /is not the one that was backed up/);
      writeFileSync(join(wrong, path), bytes);
    }
    writeFileSync(join(wrong, 'manifest.json'), '{"format":"tawafuq-backup","version":9}');
    await refused({ DATA_DIR: target }, /format 9, this version reads up to 2/);
  }, 60_000);

  it('has all that was acknowledged before, opens old links, sends nothing twice and gives no number again', async () => {
    mkdirSync(restored, { mode: 0o700 });
    // Without a name: the newest there is.
    const { code, err } = await move(['restore'], { DATA_DIR: restored, BACKUP_DIR: backups });
    expect(code, err).toBe(0);
    expect(err).toMatch(/npm start.*DATA_DIR=/);
    edition = await startEdition({ dataDirectory: restored });
    for (const [caseId, events] of before)
      expect((await eventsOf(caseId)).slice(0, events.length), caseId).toEqual(events);
    await client.advance('PT7H');
    const sent = await client.mailsOf(open);
    expect(sent.slice(0, sentBefore.length).map(({ id }) => id)).toEqual(sentBefore.map(({ id }) => id));
    for (const caseId of before.keys()) {
      const notices = noticesIn(await client.mailsOf(caseId));
      expect(new Set(notices).size, caseId).toBe(notices.length);
    }
    expect((await actByLink(edition.url, request, { choice: 'stand-aside' })).status).toBe(303);
    const next = await client.circulatedCase('After the restore');
    expect(after).not.toContain(next);
    expect(next > (after.toSorted().at(-1) ?? '')).toBe(true);
    expect(await edition.stop()).toBe(0);
  }, 60_000);

  it('can be taken of an edition that is stopped as well', async () => {
    const { code, err } = await move(['backup'], { DATA_DIR: restored, BACKUP_DIR: join(directory.path, 'more') });
    expect(code, err).toBe(0);
    expect(err).toMatch(/Nothing runs on/);
    expect(readdirSync(join(directory.path, 'more'))).toHaveLength(1);
  }, 30_000);
});
