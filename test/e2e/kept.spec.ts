import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openStage, type Stage } from './support/stage.ts';

describe.skipIf(!hasBrowser)('what is being typed', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  const title = 'A plan that took an hour to write';

  it('stands there again after a link was pressed by mistake, Back and a reload, until it is sent', async () => {
    const page = await stage.visit({ as: 'iom' });
    await page.goto('/proposals/new');
    await page.getByLabel('Title').fill(title);
    await page.getByLabel('Text of the decision').fill('The Network decides.');
    await page.getByLabel('Explicit: every member').check();
    await page.getByRole('link', { name: 'Cases' }).click();
    await page.goBack();
    expect(await page.getByLabel('Title').inputValue()).toBe(title);
    await page.goto('/');
    await page.goto('/proposals/new');
    expect(await page.getByLabel('Title').inputValue()).toBe(title);
    expect(await page.getByLabel('Explicit: every member').isChecked()).toBe(true);
    expect(await page.getByRole('status').textContent()).toContain('stands here again');
    await page.getByRole('button', { name: 'Submit to the secretariat' }).click();
    await page.waitForURL(({ pathname }) => pathname.endsWith('/receipt'));
    await page.goto('/proposals/new');
    expect(await page.getByLabel('Title').inputValue()).toBe('');
    await page.context().close();
  });

  it('is there in the other language too, without a script', async () => {
    const page = await stage.visit({ as: 'iom', javaScriptEnabled: false });
    await page.goto('/proposals/new');
    await page.getByLabel('Title').fill(title);
    await page.getByRole('button', { name: 'العربية' }).click();
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await page.locator('[name=title]').inputValue()).toBe(title);
    await page.context().close();
  });

  it('is gone with its writer', async () => {
    const page = await stage.visit({ as: 'ilo' });
    await page.goto('/proposals/new');
    await page.getByLabel('Title').fill(title);
    await page.getByRole('button', { name: 'Sign out' }).click();
    expect(await page.evaluate('sessionStorage.length')).toBe(0);
    await page.context().close();
  });
});
