import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { caseBundle } from '#functions/api/bundle/case-bundle.tsx';
import { sha256 } from '#functions/lib/hash.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import { createWorld, hours, type World } from '#test/support/world.ts';

const bundleOf = async (world: World, caseId: string, as = 'secretariat', language: InterfaceLanguage = 'en') =>
  (await caseBundle(world.services, await world.as(as), caseId, language)).content;
const textsOf = (zip: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(zip)).map(([path, content]) => [path, new TextDecoder().decode(content)]),
  );
const hashOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

async function objectedTo() {
  const world = await createWorld();
  const caseId = await world.circulated();
  await world.act(caseId, 'ilo', 'position', { choice: 'objection', reason: 'Not <b>this</b> way.' });
  await world.advance(hours(1));
  return { world, caseId };
}

describe('the bundle of a case', () => {
  it('holds history, texts, mails and executions, and the hash of each file', async () => {
    const { world, caseId } = await objectedTo();
    const zip = await bundleOf(world, caseId);
    const files = unzipSync(zip);
    const mailed = (await world.history(caseId)).filter(({ notices }) => notices.length > 0);
    expect(mailed.length).toBeGreaterThan(3);
    expect(Object.keys(files).sort()).toEqual(
      [
        ...mailed.map(({ seq }) => `mails/${seq}.txt`),
        'SHA256SUMS',
        'case.json',
        'chain.json',
        `executions/${caseId}-1.json`,
        'executions.json',
        'history.json',
        'index.html',
        'mails.json',
        'manifest.json',
        'papers/dossier.txt',
        'refused-acts.json',
        'texts/version-1-en.txt',
      ].sort(),
    );
    const texts = textsOf(zip);
    const manifest = JSON.parse(texts['manifest.json'] ?? '');
    const hashed = Object.entries(files).filter(([path]) => !['manifest.json', 'SHA256SUMS'].includes(path));
    expect(
      Object.fromEntries(manifest.files.map((file: { path: string; sha256: string }) => [file.path, file.sha256])),
    ).toEqual(Object.fromEntries(hashed.map(([path, content]) => [path, hashOf(content)])));
    expect(texts['SHA256SUMS']?.split('\n').filter(Boolean).sort()).toEqual(
      hashed.map(([path, content]) => `${hashOf(content)}  ${path}`).sort(),
    );
    expect(JSON.parse(texts['history.json'] ?? '')).toEqual(await world.history(caseId));
    const { texts: versions } = JSON.parse(texts['case.json'] ?? '');
    expect(sha256(texts['texts/version-1-en.txt'] ?? '')).toBe(versions[0].hash);
    expect(JSON.parse(texts['mails.json'] ?? '')).toContainEqual(
      expect.objectContaining({ to: 'ilo@example.org', template: 'circulated', state: 'delivered' }),
    );
  });

  it('is the same bytes until something happens, in whatever zone and at whatever hour', async () => {
    const { world, caseId } = await objectedTo();
    const first = await bundleOf(world, caseId);
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Auckland';
    await world.advance(hours(2));
    const second = await bundleOf(world, caseId);
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
    await world.act(caseId, 'ilo', 'lift', { choice: 'lift' });
    expect(Buffer.from(await bundleOf(world, caseId)).equals(Buffer.from(first))).toBe(false);
  });

  it('has a page in the language of its reader that needs nothing beside it, and runs nothing', async () => {
    const { world, caseId } = await objectedTo();
    for (const [language, said] of [
      ['ar', 'dir="rtl"'],
      ['fr', 'Historique'],
    ] as const) {
      const { 'index.html': page = '', ...files } = textsOf(await bundleOf(world, caseId, 'secretariat', language));
      expect(page).toContain(said);
      expect(page).not.toMatch(/<script|<link|src=|url\(/);
      expect(page).toContain('Not &lt;b&gt;this&lt;/b&gt; way.');
      const linked = [...page.matchAll(/href="([^"]+)"/g)].map(([, address = '']) => address);
      const here = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => `#${id}`);
      const known = [...Object.keys(files), ...here, 'manifest.json', 'SHA256SUMS'];
      expect(linked.filter((address) => !known.includes(address))).toEqual([]);
    }
  });

  it('lacks what machines did for those who do not watch over them, and is not there for those who may not read the case', async () => {
    const { world, caseId } = await objectedTo();
    const paths = Object.keys(unzipSync(await bundleOf(world, caseId, 'ilo')));
    expect(paths).toContain('history.json');
    expect(paths.filter((path) => path.startsWith('executions'))).toEqual([]);
    await expect(bundleOf(world, caseId, 'rc.ke')).rejects.toMatchObject({ code: 'no-such-case' });
  });
});
