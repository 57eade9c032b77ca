import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestIn } from '#test/support/request-in.ts';
import { hasBrowser, openStage, type Stage } from './support/stage.ts';

let stage: Stage;
let caseId: string;

/** Everything has to work without it. */
const withoutScript = { javaScriptEnabled: false } as const;

const summaryOf = (page: Page) => page.locator('.summary[role=alert]');
const mainOf = (page: Page) => page.locator('main').textContent();

async function signIn(page: Page, person: string): Promise<void> {
  const codesBefore = (await stage.client.mailsTo(`${person}@example.org`)).length;
  await page.getByLabel('Your mail address').fill(`${person}@example.org`);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await stage.client.advance('PT0S');
  const mail = (await stage.client.mailsTo(`${person}@example.org`))[codesBefore];
  await page.getByLabel('Code').fill(/^\d{6}$/m.exec(mail?.text ?? '')?.[0] ?? 'no mail');
  await page.getByRole('button', { name: 'Sign in' }).click();
}

describe.skipIf(!hasBrowser)('a decision without JavaScript', () => {
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  it('is proposed by somebody who signs in with a code', async () => {
    const page = await stage.visit(withoutScript);
    await page.goto('/proposals/new');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    await signIn(page, 'iom');
    expect(new URL(page.url()).pathname).toBe('/proposals/new');

    await page.getByLabel('Text of the decision').fill('We go on together.');
    await page.getByLabel('Explicit: every member').check();
    await page.getByRole('button', { name: 'Submit to the secretariat' }).click();
    expect(await page.title()).toMatch(/^There is a problem: /);
    const link = summaryOf(page).getByRole('link');
    expect(await link.count()).toBe(1);
    expect(await link.getAttribute('href')).toBe('#f-title');
    const title = page.getByLabel('Title', { exact: true });
    expect(await title.getAttribute('aria-invalid')).toBe('true');
    const error = page.locator(`#${(await title.getAttribute('aria-describedby'))?.split(' ').at(-1)}`);
    expect((await link.textContent())?.endsWith((await error.textContent()) ?? 'nothing')).toBe(true);
    expect(await page.getByLabel('Text of the decision').inputValue()).toBe('We go on together.');
    expect(await page.getByLabel('Explicit: every member').isChecked()).toBe(true);

    await title.fill('A decision of all');
    await page.getByLabel('Silence procedure: consensus').check();
    await page.getByRole('button', { name: 'Submit to the secretariat' }).click();
    const [, created = ''] = /^\/cases\/([^/]+)\/receipt$/.exec(new URL(page.url()).pathname) ?? [];
    expect(created).toMatch(/^DEC-/);
    expect(await mainOf(page)).toContain('Recorded');
    caseId = created;
    await page.context().close();
  });

  it('is let through by the secretariat', async () => {
    const page = await stage.visit({ ...withoutScript, as: 'secretariat' });
    await page.goto('/tasks');
    await page.locator(`a[href="/tasks/${caseId}.1.screen"]`).click();
    await page.getByLabel('Return for revision').check();
    await page.getByRole('button', { name: 'Send' }).click();
    expect(await summaryOf(page).textContent()).toContain('Reason');
    await page.getByLabel('Accept and circulate').check();
    await page.getByRole('button', { name: 'Send' }).click();
    expect(await mainOf(page)).toContain('Recorded');
    await stage.client.advance('PT0S');
    await page.context().close();
  });

  it('is supported from a mail, with the code that stands in it', async () => {
    const { link, code } = await requestIn(stage.client, 'desa', caseId, 'position');
    const page = await stage.visit(withoutScript);
    await page.goto(link);
    await page.getByLabel('Support', { exact: true }).check();
    await page.getByRole('button', { name: 'Send' }).click();
    expect(await summaryOf(page).getByRole('link').getAttribute('href')).toBe('#f-code');
    expect(await page.getByLabel('Support', { exact: true }).isChecked()).toBe(true);
    await page.getByLabel('Code from the mail').fill(code);
    await page.getByRole('button', { name: 'Send' }).click();
    expect(await mainOf(page)).toContain('Recorded');
    await page.context().close();
  });

  it('is objected to with a reason, and not without', async () => {
    const page = await stage.visit({ ...withoutScript, as: 'unicef' });
    await page.goto('/tasks');
    await page.locator(`a[href="/tasks/${caseId}.3.position.UNICEF"]`).click();
    await page.getByLabel('Objection', { exact: true }).check();
    await page.getByLabel('Explanation of position').fill('It goes too far.');
    await page.getByRole('button', { name: 'Send' }).click();
    expect(await summaryOf(page).getByRole('link').getAttribute('href')).toBe('#f-reason');
    expect(await page.getByLabel('Objection', { exact: true }).isChecked()).toBe(true);
    expect(await page.getByLabel('Explanation of position').inputValue()).toBe('It goes too far.');
    await page.getByLabel('Reason', { exact: true }).fill('Children are not mentioned.');
    await page.getByRole('button', { name: 'Send' }).click();
    expect(await mainOf(page)).toContain('Recorded');
    await page.context().close();
  });

  it('is seen with all of that on the page of the case', async () => {
    const page = await stage.visit({ ...withoutScript, as: 'ilo', locale: 'en' });
    await stage.client.advance('PT0S');
    await page.goto(`/cases/${caseId}`);
    const text = await mainOf(page);
    expect(text).toContain('The Coordinator, with the other principals of the Committee, looks for a way forward.');
    expect(text).toContain('Children are not mentioned.');
    const rowOf = (party: string) =>
      page
        .getByRole('row', { name: new RegExp(`^${party} `) })
        .first()
        .textContent();
    expect(await rowOf('DESA')).toContain('Support');
    expect(await rowOf('UNICEF')).toContain('Objection');
    expect(await rowOf('WHO')).toContain('No position');
    expect(text).toMatch(/Silent when the round ended: [^.]*WHO/);
    await page.context().close();
  });

  it('that nobody objects to is read in the register by anybody', async () => {
    const adopted = await stage.client.circulatedCase('Adopted in silence');
    await stage.client.advance('PT73H');
    await stage.client.act('secretariat', adopted, 'publish', { choice: 'publish' });
    const page = await stage.visit(withoutScript);
    await page.goto('/register');
    await page
      .locator('main')
      .getByRole('link', { name: /Adopted in silence/ })
      .click();
    const text = await mainOf(page);
    expect(text).toContain('Adopted by consensus');
    expect(text).toContain('We decide.');
    expect(await page.getByRole('link', { name: 'Sign in' }).count()).toBe(1);
    await page.context().close();
  });
});

describe.skipIf(!hasBrowser)('a visitor', () => {
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  it('signs out', async () => {
    const page = await stage.visit();
    await page.goto('/sign-in');
    await signIn(page, 'who');
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.goto('/tasks');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    expect(await page.getByRole('button', { name: 'Sign out' }).count()).toBe(0);
  });

  it('changes the language and stays on the page', async () => {
    const page = await stage.visit();
    await page.goto('/register');
    await page.getByRole('button', { name: 'العربية' }).click();
    expect(new URL(page.url()).pathname).toBe('/register');
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    await page.goto('/');
    expect(await page.locator('html').getAttribute('lang')).toBe('ar');
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('finds the mails of the installation in its mailbox', async () => {
    await stage.client.circulatedCase('Seen in the mailbox');
    const page = await stage.visit({ locale: 'en' });
    await page.goto('/mailbox');
    await page
      .getByRole('link', { name: /Please screen a proposal/ })
      .first()
      .click();
    expect(await page.frameLocator('iframe').locator('body').textContent()).toContain('Seen in the mailbox');
  });
});
