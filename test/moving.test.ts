import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Journal } from '#local/journal/journal.ts';
import { openJournal } from '#local/journal/open-journal.ts';
import { ParameterFile } from '#local/ssm/parameter-file.ts';
import { checkFile } from '#moving/check-file.ts';
import { embeddedSide } from '#moving/embedded-side.ts';
import { formatVersion } from '#moving/format.ts';
import { importTable } from '#moving/import-table.ts';
import { startTestDynamodb } from './contract/dynamodb.ts';
import { actByLink } from './support/act-by-link.ts';
import { type Edition, failedStart, startEdition, temporaryDirectory } from './support/edition.ts';
import { EditionClient } from './support/edition-client.ts';
import { move } from './support/move.ts';
import { startParameterPeer } from './support/parameter-peer.ts';
import { type Request, requestIn } from './support/request-in.ts';

const directory = temporaryDirectory();
const [from, to] = ['from', 'to'].map((name) => join(directory.path, name)) as [string, string];
const file = join(directory.path, 'tawafuq.jsonl');
const passphrase = { PASSPHRASE: 'sixteen or more of them' };

/** People of the side that is left: the sample, and one whom only this roster has. */
const roster = join(directory.path, 'roster.jsonc');
const newcomer =
  '{ "id": "newcomer@example.org", "name": "Newcomer", "language": "en", "timeZone": "Europe/Zurich", "roles": [{ "role": "auditor", "from": "2018-12-01" }] }';

const aws = { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };
/** First and last line differ with the instant, and what is expected of a case by when is the new side's to say. */
const rowsIn = (path: string): unknown[] =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1, -1)
    .map((line) => ({ ...JSON.parse(line), watch: undefined }));

const at = '2026-03-20T09:00:00.000Z';

let edition: Edition;
const client = new EditionClient(() => edition.url);
let cases: { silent: string; expiring: string; screened: string; adopted: string };
/** When the old side was left: the clock of the new one is set by it. */
let leftAtMs: number;
let before: Record<string, unknown[]>;
let request: Request;

const historyOf = async (caseId: string) =>
  (await client.get<unknown[]>(`/api/cases/${caseId}/events`, 'auditor')).body;
const stateOf = async (caseId: string) =>
  (await client.get<{ state: string }>(`/api/cases/${caseId}`, 'auditor')).body.state;
const histories = async () =>
  Object.fromEntries(await Promise.all(Object.values(cases).map(async (id) => [id, await historyOf(id)] as const)));

beforeAll(async () => {
  const sample = readFileSync(join(import.meta.dirname, '../samples/roster.jsonc'), 'utf8');
  writeFileSync(roster, sample.replace(/"people": \[/, `"people": [${newcomer},`));
  edition = await startEdition({ dataDirectory: from, environment: { ROSTER: roster } });
  const adopted = await client.circulatedCase('Adopted before the move');
  await client.advance('PT73H');
  const expiring = await client.circulatedCase('Its instant passes during the move');
  await client.advance('PT35H');
  const silent = await client.circulatedCase('In the middle of its silence');
  await client.act('ilo', silent, 'position', { choice: 'support' });
  await client.advance('PT36H');
  const form = {
    title: 'Not yet screened',
    text: 'We decide.',
    language: 'en',
    method: 'silence',
    circulateFor: 'PT72H',
  };
  const submitted = { procedure: 'decision', form };
  const { body } = await client.post<{ caseId: string }>('/api/cases', submitted, { as: 'iom', key: 'once-only' });
  await client.advance('PT0S');
  cases = { silent, expiring, adopted, screened: body.caseId };
  request = await requestIn(client, 'unicef', silent, 'position');
  before = await histories();
  expect(await stateOf(adopted)).toBe('adopted');
}, 180_000);

afterAll(async () => {
  await edition?.stop();
  directory.remove();
});

describe('export', () => {
  it('is refused while the edition runs, and without a passphrase for the key', async () => {
    const running = await move(['export', file], { DATA_DIR: from, ...passphrase });
    expect(running).toMatchObject({ code: 1, out: '' });
    expect(running.err).toBe(`The data directory ${from} is in use by process ${edition.pid}\n`);
    await edition.stop();
    leftAtMs = await onJournal(from, async (journal) => Number(journal.get('clock/now')));
    const without = await move(['export', file], { DATA_DIR: from });
    expect(without).toMatchObject({ code: 1, err: expect.stringMatching(/^PASSPHRASE is not set: .*\n$/) });
    expect(existsSync(file)).toBe(false);
  }, 60_000);

  it('writes a readable file for its owner alone, without the key, links, codes or tokens in clear', async () => {
    const exported = await move(['export', file], { DATA_DIR: from, ...passphrase });
    expect(exported).toMatchObject({ code: 0, err: expect.stringContaining('4 cases') });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const text = readFileSync(file, 'utf8');
    const lines = text.trimEnd().split('\n');
    expect(JSON.parse(lines[0] as string)).toMatchObject({
      kind: 'header',
      version: formatVersion,
      counts: { case: 4 },
    });
    expect(JSON.parse(lines.at(-1) as string)).toMatchObject({ kind: 'end', lines: lines.length - 1 });
    for (const secret of [parameters(from)['/tawafuq/local/signing-key'], request.link.split('/').at(-1), 'waitToken'])
      expect(text).not.toContain(secret);
  }, 60_000);
});

it('histories of an export and of a stopped edition are verified, with an answer for programs', async () => {
  const said = expect.stringMatching(/^\d+ histories are unaltered: .*\nNot looked at: .*\n$/);
  expect(await move(['verify-history', file], {})).toEqual({ code: 0, out: '', err: said });
  expect(await move(['verify-history'], { DATA_DIR: from })).toMatchObject({
    code: 0,
    err: expect.stringMatching(/\d+ histories are unaltered/),
  });
  const turned = join(directory.path, 'turned.jsonl');
  writeFileSync(turned, readFileSync(file, 'utf8').replace('"template":"', '"template":"a'));
  expect(await move(['verify-history', turned], {})).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^ALTERED: line \d+: event/),
  });
  writeFileSync(turned, readFileSync(file).subarray(0, 1_000));
  expect(await move(['verify-history', turned], {})).toMatchObject({
    code: 2,
    err: expect.stringContaining('it was cut'),
  });
}, 120_000);

describe('import', () => {
  it('of a file that was cut, edited or written by a newer version writes nothing', async () => {
    const whole = readFileSync(file);
    const wrong = join(directory.path, 'wrong.jsonl');
    const refused = async (bytes: Buffer | string, why: RegExp) => {
      writeFileSync(wrong, bytes);
      const { code, out, err } = await move(['import', wrong], { DATA_DIR: to, ...passphrase });
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toMatch(why);
      expect(err.trimEnd().split('\n')).toHaveLength(1);
      expect(existsSync(to)).toBe(false);
    };
    await refused(whole.subarray(0, whole.length / 2), /^line \d+: the file ends here .* it was cut/);
    const edited = Buffer.from(whole);
    const at = edited.indexOf('We decide.');
    edited.write('w', at);
    await refused(edited, /^line \d+: /);
    await refused(whole.toString().replace(/"version":\d+/, '"version":999'), /^line 1: the file has format 999, /);
  }, 120_000);

  it('carries on every case where it stood, with the same links, codes, people and history', async () => {
    const wrongWord = await move(['import', file], { DATA_DIR: to, PASSPHRASE: 'another one of sixteen' });
    expect(wrongWord).toMatchObject({ code: 1, err: expect.stringMatching(/^PASSPHRASE is not the one/) });
    const imported = await move(['import', file], { DATA_DIR: to, ...passphrase });
    expect(imported).toMatchObject({ code: 0, err: expect.stringContaining('goes on with every open case') });
    await onJournal(to, (journal) => journal.commit([{ put: 'clock/now', value: leftAtMs + 2 * 3_600_000 }]));
    edition = await startEdition({ dataDirectory: to });
    expect(await histories()).toEqual(before);
    expect(await client.token('newcomer')).toEqual(expect.any(String));

    // Two hours have gone by, and the instant of a round with them: the machine sees it as soon as it looks.
    await client.advance('PT2S');
    expect(await stateOf(cases.expiring)).toBe('adopted');
    expect((await actByLink(edition.url, request, { choice: 'stand-aside' })).status).toBe(303);
    await client.advance('PT0S');
    const heard = await historyOf(cases.silent);
    expect(heard.at(-1)).toMatchObject({ type: 'position-stated', data: { party: 'UNICEF', position: 'stand-aside' } });
    await client.act('secretariat', cases.screened, 'screen', { choice: 'accept' });
    expect(await stateOf(cases.screened)).toBe('circulated');
    await client.advance('PT73H');
    expect(await stateOf(cases.silent)).toBe('adopted');
    expect(await stateOf(cases.screened)).toBe('adopted');
    const after = await historyOf(cases.silent);
    expect(after.slice(0, heard.length)).toEqual(heard);
    expect(after.slice(heard.length).map((event) => (event as { type: string }).type)).toContain('decision-adopted');
    const next = await client.circulatedCase('The next number');
    expect(Object.values(cases)).not.toContain(next);
  }, 120_000);

  it('into a deployed table puts the key where its functions look, and what is exported there is the same', async () => {
    const dynamodb = await startTestDynamodb();
    const parameterFile = new ParameterFile(join(directory.path, 'parameters.json'));
    const ssm = await startParameterPeer(parameterFile);
    try {
      const { AWS_ENDPOINT_URL_DYNAMODB = '' } = process.env;
      const deployed = { ...aws, AWS_ENDPOINT_URL_DYNAMODB, TABLE_NAME: await dynamodb.newTable(), ...passphrase };
      const unnamed = await move(['import', file], deployed);
      expect(unnamed).toMatchObject({ code: 1, err: expect.stringMatching(/^SIGNING_KEY_PARAMETER is not set/) });
      const name = '/tawafuq/elsewhere/signing-key';
      const keyed = { ...deployed, AWS_ENDPOINT_URL_SSM: ssm.url, SIGNING_KEY_PARAMETER: name };
      expect((await move(['import', file], keyed)).code).toBe(0);
      expect(parameterFile.get(name)).toBe(parameters(from)['/tawafuq/local/signing-key']);
      const back = join(directory.path, 'back.jsonl');
      expect(await move(['export', back], keyed)).toMatchObject({ code: 0, err: expect.stringContaining('4 cases') });
      expect(rowsIn(back)).toEqual(rowsIn(file));
      const nowhere = await move(['export', join(directory.path, 'none')], { ...keyed, TABLE_NAME: 'no-such-table' });
      expect(nowhere).toMatchObject({
        code: 1,
        err: expect.stringMatching(/^DynamoDB: ResourceNotFoundException: .*\n$/),
      });
    } finally {
      await ssm.stop();
      await dynamodb.stop();
    }
  }, 120_000);

  it('that broke off leaves an edition that does not start, until the same file has completed it', async () => {
    const half = join(directory.path, 'half');
    const place = { dynamodbUrl: undefined, dataDirectory: half };
    const side = await embeddedSide(join(import.meta.dirname, '..'), place, 'import');
    const takeOver = () => {
      throw new Error('broken');
    };
    const broken = importTable({ ...side, takeOver }, checkFile(readFileSync(file)), undefined, at, () => {});
    await expect(broken).rejects.toThrow('broken');
    await side.close();
    expect((await failedStart({ dataDirectory: half })).err).toMatch(
      /an import was broken off half-way: run `npm run import`/,
    );
    expect((await move(['import', file], { DATA_DIR: half, ...passphrase })).code).toBe(0);
    const whole = await startEdition({ dataDirectory: half });
    const wholeClient = new EditionClient(() => whole.url);
    expect((await wholeClient.get(`/api/cases/${cases.silent}/events`, 'newcomer')).body).toEqual(before[cases.silent]);
    await whole.stop();
  }, 120_000);

  it('into an edition that has cases is refused, and changes nothing', async () => {
    const held = await histories();
    await edition.stop();
    const again = await move(['import', file], { DATA_DIR: to, ...passphrase });
    expect(again).toMatchObject({ code: 1, err: expect.stringMatching(/^the target is not empty \(it holds .*\n$/) });
    edition = await startEdition({ dataDirectory: to });
    expect(await histories()).toEqual(held);
  }, 60_000);
});

const parameters = (dataDirectory: string): Record<string, string> =>
  JSON.parse(readFileSync(join(dataDirectory, 'secrets.json'), 'utf8'));

async function onJournal<T>(dataDirectory: string, work: (journal: Journal) => Promise<T>): Promise<T> {
  const journal = await openJournal(join(dataDirectory, 'journal'));
  try {
    return await work(journal);
  } finally {
    await journal.close();
  }
}
