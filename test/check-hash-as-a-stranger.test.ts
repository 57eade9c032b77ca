import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { editionOfFile } from './support/edition-of-file.ts';

const shared = editionOfFile();
const { client } = shared;
const folder = mkdtempSync(join(tmpdir(), 'stranger-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What no copy by way of an editor or a page would keep: spaces at ends, a tab, decomposed letters, no line feed at the end. */
const written = {
  title: 'Plan “2027” <b> & خطة',
  text: 'We decide:  \r\n\r\n\t1. cafe\u0301 \n\n2. 决定 **all** of it',
  followUps: [{ action: 'Publish <it> & tell', owner: 'ILO', dueAt: '2027-01-15' }],
};

let caseId: string;
beforeAll(async () => {
  caseId = await client.circulatedCase(written.title, written);
  await client.advance('PT73H');
  await client.act('secretariat', caseId, 'publish', { choice: 'publish' });
}, 120_000);

/** The page as somebody sees it who has no account, and what its steps say to take and to run. */
async function steps() {
  const page = await (await fetch(`${shared.edition.url}/register/${caseId}`)).text();
  const [, section = ''] = page.split('How to check this text');
  const [, path = '', name = ''] = /<a href="([^"]+)" download="([^"]+)">/.exec(section) ?? [];
  const [linux = '', macos = '', windows = '', expected = ''] = [
    ...section.matchAll(/<code class="hash">([^<]+)<\/code>/g),
  ].map(([, said = '']) => said);
  return { path, name, linux, macos, windows, expected };
}

const run = (command: string): string => {
  const [program = '', ...args] = command.split(' ');
  return execFileSync(program, args, { cwd: folder, encoding: 'utf8' });
};

it('whoever follows the steps of the page, and has nothing but their own machine, comes to the hash that it says', async () => {
  const { path, name, linux, expected } = await steps();
  const download = await fetch(`${shared.edition.url}${path}`);
  expect(download.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`);
  expect(download.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  writeFileSync(join(folder, name), new Uint8Array(await download.arrayBuffer()));
  expect(expected).toMatch(/^[0-9a-f]{64}$/);
  expect(linux).toMatch(/^sha256sum [\w.-]+$/);
  expect(run(linux)).toBe(`${expected}  ${name}\n`);
});

it('the other systems are told of the same file and the same function', async () => {
  const { name, macos, windows } = await steps();
  expect(macos).toBe(`shasum -a 256 ${name}`);
  expect(windows).toBe(`Get-FileHash -Algorithm SHA256 ${name}`);
});

/** WHO's focal point reads Chinese in the sample network. */
it('the hash is the one that members have in the mail of the publication', async () => {
  const { expected } = await steps();
  const mails = (await client.mailsOf(caseId)).filter(
    ({ to, text }) => to === 'who@example.org' && text.includes(expected),
  );
  expect(mails.map(({ subject }) => subject)).toContainEqual(expect.stringContaining('决定已公布'));
});
