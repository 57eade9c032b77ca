import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriersOn } from './support/barriers-on.ts';
import { hasBrowser, openStage, type Stage } from './support/stage.ts';

describe.skipIf(!hasBrowser)('a draft', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  it('is kept as two people type, who are told of each other, and nobody writes over anybody', async () => {
    const page = await stage.visit({ as: 'iom' });
    await page.goto('/proposals/new');
    await page.getByLabel('Title').fill('Begun');
    await page.getByRole('button', { name: 'Keep as a draft' }).click();
    await page.waitForURL(({ pathname }) => pathname.startsWith('/drafts/'));
    const address = new URL(page.url()).pathname;
    await page.getByLabel('Title').fill('Typed on');
    await page.getByRole('status').filter({ hasText: 'Kept' }).waitFor();
    await stage.client.post(`/api${address}/share`, { email: 'ilo@example.org' }, { as: 'iom' });

    const other = await stage.visit({ as: 'ilo' });
    await other.goto(address);
    expect(await other.getByLabel('Title').inputValue()).toBe('Typed on');
    await other.getByLabel('Title').fill('By ILO');
    await other.getByRole('status').filter({ hasText: 'Kept' }).waitFor();

    await page.getByLabel('Title').fill('By IOM');
    await page.getByRole('status').filter({ hasText: 'after you opened it' }).waitFor();
    await page.getByRole('button', { name: 'Keep as a draft' }).click();
    await page.getByRole('alert').filter({ hasText: 'By ILO' }).waitFor();
    expect(await page.getByLabel('Title').inputValue()).toBe('By IOM');
    expect(await barriersOn(page)).toEqual([]);
    await page.goto('/proposals/new');
    expect(await page.getByLabel('Title').inputValue()).toBe('');
    for (const path of ['/drafts', address, `${address}/authors`]) {
      await page.goto(path);
      expect([path, await barriersOn(page)]).toEqual([path, []]);
    }
    await page.context().close();
    await other.context().close();
  });
});
