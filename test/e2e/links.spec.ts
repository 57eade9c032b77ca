import { createConnection } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mail } from '#test/support/edition-client.ts';
import { requestIn } from '#test/support/request-in.ts';
import { hasBrowser, openStage, type Stage } from './support/stage.ts';

let stage: Stage;
let caseId: string;

const linksIn = (mails: readonly Mail[]): string[] => [
  ...new Set(
    mails.flatMap(({ text, html }) => [...`${text} ${html}`.matchAll(/https?:\/\/[^\s"<>]+/g)].map(([url]) => url)),
  ),
];

/** All that could have changed. */
const everything = async () => ({
  events: (await stage.client.get(`/api/cases/${caseId}/events`, 'auditor')).body,
  view: (await stage.client.get(`/api/cases/${caseId}`, 'auditor')).body,
  tasks: await stage.client.tasks('secretariat'),
  mails: (await stage.client.get<Mail[]>('/local/mailbox.json')).body.length,
});

describe.skipIf(!hasBrowser)('the links in mails', () => {
  let links: string[];

  beforeAll(async () => {
    stage = await openStage();
    caseId = await stage.client.circulatedCase('Watched by programs');
    links = linksIn(await stage.client.mailsOf(caseId));
    await stage.client.token('auditor');
  });
  afterAll(() => stage?.close());

  it('change nothing when they are fetched, however often and at once', async () => {
    expect(links.filter((link) => link.includes('.position.'))).toHaveLength(9);
    const before = await everything();
    const asked = links.flatMap((link) =>
      ['GET', 'HEAD', 'GET', 'HEAD', 'GET'].map((method) => fetch(link, { method })),
    );
    const statuses = await Promise.all(asked.map(async (answer) => (await answer).status));
    expect(new Set(statuses)).toEqual(new Set([200]));
    await stage.client.advance('PT0S');
    expect(await everything()).toEqual(before);
  });

  it('let a program that presses everything state no position', async () => {
    const before = await everything();
    const page = await stage.visit();
    let pressed = 0;
    // What nine members are asked is one page; five of them read four languages.
    const asked = links.filter((each) => each.includes('/t/'));
    const leading = [
      ...asked.filter((each) => each.includes('.position.')).slice(0, 5),
      ...asked.filter((each) => !each.includes('.position.')),
    ];
    for (const [at, link] of leading.entries()) pressed += await pressEverything(page, link, { languages: at === 0 });
    expect(pressed).toBeGreaterThan(40);
    // More often than a wrong code may be typed.
    const { link: again } = await requestIn(stage.client, 'undp', caseId, 'position');
    for (let time = 0; time < 2; time += 1) await pressEverything(page, again, { languages: false });
    await stage.client.advance('PT0S');
    expect(await everything()).toEqual(before);
    await page.context().close();
  }, 300_000);

  it('let the person act after such a program', async () => {
    const { link, code } = await requestIn(stage.client, 'undp', caseId, 'position');
    const page = await stage.visit();
    await page.goto(link);
    await page.getByLabel('No objection').check();
    await page.getByLabel('Code from the mail').fill(code);
    await page.getByRole('button', { name: 'Send' }).click();
    expect(await page.locator('main').textContent()).toContain('Recorded');
    await page.context().close();
  });

  it('tell in a friendly way that a request has been dealt with', async () => {
    const { link } = await requestIn(stage.client, 'secretariat', caseId, 'screen');
    const page = await stage.visit();
    const answer = await page.goto(link);
    expect(answer?.status()).toBe(200);
    const text = await page.locator('main').textContent();
    expect(text).toContain('This request is closed');
    expect(text).toContain('The proposal was accepted.');
    expect(await page.locator('main form').count()).toBe(0);
    await page.context().close();
  });

  it('that were changed lead nowhere', async () => {
    const { link } = await requestIn(stage.client, 'who', caseId, 'position');
    const changed = link.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    expect((await fetch(changed)).status).toBe(404);
    expect((await fetch(link.replace('.position.WHO', '.position.ILO'))).status).toBe(404);
  });

  it('are not written into the log, nor are sessions, when requests break off either', async () => {
    for (const link of links.filter((each) => each.includes('/t/'))) await breakOff(new URL(link));
    const secrets = links.flatMap((link) => /\/t\/[^/]+\/([\w-]{22})/.exec(link)?.[1] ?? []);
    secrets.push(await stage.client.token('auditor'), await stage.client.token('iom'));
    expect(secrets.length).toBeGreaterThan(10);
    await stage.edition.stop();
    const log = stage.edition.log();
    expect(log).toContain('A part stopped');
    for (const secret of secrets) expect(log.includes(secret)).toBe(false);
  });
});

/** Posts a part of what it announces, and goes. */
async function breakOff({ port, pathname }: URL): Promise<void> {
  const socket = createConnection(Number(port), '127.0.0.1');
  const head = [`POST ${pathname} HTTP/1.1`, 'Host: 127.0.0.1', 'Content-Length: 1000', '', 'choice=support'];
  await new Promise<void>((done) => socket.write(head.join('\r\n'), () => done()));
  await stage.client.get('/healthz');
  socket.destroy();
}

/**
 * Sends each form of a page once for each of its choices, with each of its buttons, wherever on the page they stand.
 * @param languages the switch of languages too, which is the same on every page
 * @returns how often it pressed
 */
async function pressEverything(page: Page, link: string, { languages }: { languages: boolean }): Promise<number> {
  await page.goto(link);
  const ways = await page.evaluate(
    (isSwitchPressed) =>
      [...document.forms].flatMap((form, formIndex) => {
        const action = form.getAttribute('action') ?? '';
        // The bar that moves the clock of a demonstration is nowhere but on this machine.
        if (action.startsWith('/local/') || (!isSwitchPressed && action === '/language')) return [];
        const radios = [...form.querySelectorAll('input[type=radio]')].map((_, index) => index);
        const buttons = [...form.elements].filter((each) => 'type' in each && each.type === 'submit');
        return buttons.flatMap((_, button) =>
          (radios.length > 0 ? radios : [-1]).map((radio) => ({ formIndex, button, radio })),
        );
      }),
    languages,
  );
  for (const way of ways) {
    await page.goto(link);
    const answered = page.waitForNavigation();
    await page.evaluate(({ formIndex, button, radio }) => {
      const form = document.forms[formIndex];
      form?.querySelectorAll<HTMLInputElement>('input[type=radio]')[radio]?.click();
      for (const area of form?.querySelectorAll('textarea') ?? []) area.value = 'pressed by a program';
      const submitters = [...(form?.elements ?? [])].filter((each) => 'type' in each && each.type === 'submit');
      form?.requestSubmit(submitters[button] as HTMLButtonElement);
    }, way);
    await answered;
  }
  return ways.length;
}
